/** The occasions of a compiled case: each voice, when it spoke, at what liberty, recording or vouching. */
import { LIBERTIES } from '#model'
import type { CompactOccasions } from './compact/compact-case.ts'
import { Ids } from './compact/ids.ts'
import type { Occasion } from './compiled.ts'

/** Occasion `i` is node `i`; objects are made only when asked for, since a large case has hundreds of thousands. */
export class Occasions implements Iterable<Occasion> {
  readonly length: number
  /** The voices of the whole case, by number. */
  readonly voices: Ids
  private readonly whens: Ids
  private readonly all: CompactOccasions
  /** The occasion of each node in the compact case. */
  private readonly numbers: Int32Array
  private starts: Int32Array | undefined
  private byVoice: Int32Array | undefined

  constructor(all: CompactOccasions, numbers: Int32Array) {
    this.all = all
    this.numbers = numbers
    this.length = numbers.length
    this.voices = new Ids(all.voices)
    this.whens = new Ids(all.whens)
  }

  /** The occasion that is a node. */
  at(node: number): Occasion {
    const manner = this.mannerAt(node)
    return new Spoken(
      this.voices.at(this.voiceAt(node)),
      this.isRecorded(node) ? 'recorded-by' : 'asserted-by',
      this.whenAt(node),
      LIBERTIES[manner >> 1]!,
    )
  }

  /** The number of the voice of an occasion. */
  voiceAt(node: number): number {
    return this.all.voice[this.numbers[node]!]!
  }

  whenAt(node: number): string | null {
    const when = this.all.when[this.numbers[node]!]!
    return when < 0 ? null : this.whens.at(when)
  }

  isRecorded(node: number): boolean {
    return (this.mannerAt(node) & 1) === 1
  }

  *[Symbol.iterator](): Iterator<Occasion> {
    for (let node = 0; node < this.length; node++) yield this.at(node)
  }

  /** The node of each occasion of the compact case; -1 for one of statements outside the basis. */
  nodes(): Int32Array {
    const nodes = new Int32Array(this.all.voice.length).fill(-1)
    this.numbers.forEach((number, node) => {
      nodes[number] = node
    })
    return nodes
  }

  /** The nodes of all occasions of a voice. */
  ofVoice(voice: string): Int32Array {
    const number = this.voices.get(voice)
    if (number === undefined) return NONE
    if (this.starts === undefined || this.byVoice === undefined) this.group()
    return this.byVoice!.subarray(this.starts![number], this.starts![number + 1])
  }

  /** The node of the occasion with a key. */
  withKey(key: string): number | undefined {
    const link = key.slice(0, key.indexOf(':'))
    const at = key.lastIndexOf('@')
    const slash = key.lastIndexOf('/')
    const liberty = LIBERTIES.findIndex(own => own === key.slice(slash + 1))
    const manner = 2 * liberty + (link === 'recorded-by' ? 1 : 0)
    const when = key.slice(at + 1, slash)
    return this.ofVoice(key.slice(link.length + 1, at)).find(
      node => this.mannerAt(node) === manner && (this.whenAt(node) ?? '') === when,
    )
  }

  private mannerAt(node: number): number {
    return this.all.manner[this.numbers[node]!]!
  }

  /** Sorts the nodes by voice, by counting. */
  private group(): void {
    const starts = new Int32Array(this.voices.length + 1)
    for (let node = 0; node < this.length; node++) starts[this.voiceAt(node) + 1]!++
    for (let voice = 0; voice < this.voices.length; voice++) starts[voice + 1]! += starts[voice]!
    const next = starts.slice()
    const byVoice = new Int32Array(this.length)
    for (let node = 0; node < this.length; node++) byVoice[next[this.voiceAt(node)]!++] = node
    this.starts = starts
    this.byVoice = byVoice
  }
}

const NONE = new Int32Array(0)

class Spoken implements Occasion {
  readonly voice: string
  readonly link: Occasion['link']
  readonly when: string | null
  readonly liberty: Occasion['liberty']

  constructor(voice: string, link: Occasion['link'], when: string | null, liberty: Occasion['liberty']) {
    this.voice = voice
    this.link = link
    this.when = when
    this.liberty = liberty
  }

  get key(): string {
    return `${this.link}:${this.voice}@${this.when ?? ''}/${this.liberty}`
  }
}

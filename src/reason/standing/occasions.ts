/** The occasions of a case: each voice, when it spoke, at what liberty, recording or vouching; numbered as they are met. */
import type { Voice } from '#model'
import type { Occasion } from './compiled.ts'
import { voiceId } from './vouching.ts'

const LIBERTIES = ['free', 'detained', 'unknown'] as const

/** Interns occasions by numbers, and writes their keys only when asked: a large case has hundreds of thousands. */
export class OccasionTable {
  readonly occasions: Occasion[] = []
  private readonly whens = new Map<string | null, number>()
  private readonly byVoice = new Map<string, Map<number, number>>()
  private byKey: Map<string, number> | undefined

  /** The number of a link's occasion. */
  at(voice: Voice): number {
    const id = voiceId(voice)
    let own = this.byVoice.get(id)
    if (!own) {
      own = new Map()
      this.byVoice.set(id, own)
    }
    let when = this.whens.get(voice.when)
    if (when === undefined) {
      when = this.whens.size
      this.whens.set(voice.when, when)
    }
    const traits = 2 * LIBERTIES.indexOf(voice.liberty) + (voice.link === 'recorded-by' ? 1 : 0)
    const known = own.get(when * 6 + traits)
    if (known !== undefined) return known
    own.set(when * 6 + traits, this.occasions.length)
    return this.occasions.push(new Spoken(id, voice)) - 1
  }

  /** The numbers of all occasions of a voice. */
  ofVoice(voice: string): readonly number[] {
    return [...(this.byVoice.get(voice)?.values() ?? [])]
  }

  /** The number of the occasion with a key. */
  withKey(key: string): number | undefined {
    this.byKey ??= new Map(this.occasions.map((occasion, at) => [occasion.key, at]))
    return this.byKey.get(key)
  }
}

class Spoken implements Occasion {
  readonly voice: string
  readonly link: Voice['link']
  readonly when: string | null
  readonly liberty: Voice['liberty']

  constructor(id: string, { link, when, liberty }: Voice) {
    this.voice = id
    this.link = link
    this.when = when
    this.liberty = liberty
  }

  get key(): string {
    return `${this.link}:${this.voice}@${this.when ?? ''}/${this.liberty}`
  }
}

// The forms of every protected name: all that the case knows, single words of it that give the person away, and pseudonyms.
import type { Actor, CaseData, Name, Protected, RedactionPlan } from '#model'
import type { Messages } from '#messages'
import { BAR } from './bar.ts'
import { plainFold, tokensOf } from './tokens.ts'

/** One thing whose names are withheld. */
export interface Withheld {
  /** Its place in the plan. */
  readonly number: number
  readonly kind: Protected['kind']
  readonly id: string
  /** What stands in its place. */
  readonly as: string
  /** Words that stand for it alone, as written. */
  readonly words: readonly string[]
  /** Names of several words, each a list of words. */
  readonly phrases: readonly (readonly string[])[]
  /** First letters of given names, lower case: swallowed beside the name. */
  readonly initials: ReadonlySet<string>
  /** Those of the words, folded, by which somebody who is not withheld is called too: alone, they may be either. */
  readonly shared: ReadonlySet<string>
}

type Forms = Pick<Withheld, 'words' | 'phrases' | 'initials' | 'shared'>

/** Forms of address and office before a name; never a name by themselves. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mister dr doctor prof professor sir lady lord madam madame mme mlle monsieur herr frau fraulein senor senora don dona comrade citizen citizeness ' +
    'inspector captain colonel general major sergeant lieutenant commissar judge president prosecutor counsel father mother brother sister saint st von van de der den la le da di del af zu of the and ' +
    'tovarishch grazhdanin grazhdanka gospodin gospozha doktor professor general polkovnik maior kapitan sledovatel prokuror sudia camarada compagnon camarade genosse genossin'
  ).split(' '),
)

/** Everything withheld by a plan, in its order. Things that are not in the case are protected by their words. */
export function withheldBy(data: CaseData, plan: RedactionPlan, messages: Messages): readonly Withheld[] {
  const letters = new Map<string, number>()
  return plan.protect.map((own, number): Withheld => {
    const kind = own.kind === 'words' ? 'actor' : own.kind
    const letter = letters.get(kind) ?? 0
    letters.set(kind, letter + 1)
    const as =
      plan.mode === 'bars'
        ? BAR
        : own.as || messages.say(`report.pseudonym.${kind}`, { letter: letterOf(letter) })
    return { number, kind: own.kind, id: own.id, as, ...formsOf(data, plan, own) }
  })
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

function formsOf(data: CaseData, plan: RedactionPlan, { kind, id, also }: Protected): Forms {
  switch (kind) {
    case 'actor': {
      const actor = data.actors.find(own => own.id === id)
      return actor === undefined ? plainForms([...also]) : actorForms(data, plan, actor, also)
    }
    case 'place': {
      const place = data.places.find(own => own.id === id)
      return plainForms([
        ...(place === undefined ? [] : [place.name, ...place.names.map(({ text }) => text)]),
        ...also,
      ])
    }
    case 'source': {
      const source = data.sources.find(own => own.id === id)
      const names =
        source === undefined
          ? []
          : [
              source.title,
              source.path
                .split('/')
                .at(-1)!
                .replace(/\.[a-z0-9]+$/i, ''),
            ]
      // A title of one or two words ("Hearing") is no name: it is withheld where it stands, not in running text.
      return plainForms([...names.filter(name => tokensOf(name).length > 2), ...also])
    }
    case 'words':
      return personForms(
        [{ text: id, kind: 'full' }, ...also.map(text => ({ text, kind: 'full' }) as const)],
        new Set(),
      )
  }
}

function actorForms(data: CaseData, plan: RedactionPlan, actor: Actor, also: readonly string[]): Forms {
  const voices = data.statements.flatMap(statement =>
    statement.voices.filter(voice => voice.actor === actor.id && voice.name !== '').map(voice => voice.name),
  )
  const spoken: readonly Name[] = [...new Set([...voices, ...also])].map(text => ({ text, kind: 'variant' }))
  const names: readonly Name[] = [{ text: actor.name, kind: 'full' }, ...actor.names, ...spoken]
  if (actor.kind === 'group') return plainForms(names.map(({ text }) => text))
  const hidden = new Set(plan.protect.flatMap(own => (own.kind === 'actor' ? [own.id] : [])))
  const called = new Set(names.map(({ text }) => text))
  // An entry all of whose names are this person's is the same person, whom nobody has merged yet; the name of a group or
  // of a paper ("Deposition of …") speaks of this person.
  const others = new Set(
    data.actors
      .filter(
        own =>
          own.kind === 'person' &&
          !hidden.has(own.id) &&
          ![own.name, ...own.names.map(({ text }) => text)].every(name => called.has(name)),
      )
      .flatMap(own => [own.name, ...own.names.map(({ text }) => text)])
      .flatMap(name => tokensOf(name).map(({ text }) => plainFold(text))),
  )
  return personForms(names, others)
}

/** Names as they are: one word alone, several as a phrase. */
function plainForms(names: readonly string[]): Forms {
  const words = new Set<string>()
  const phrases = new Map<string, readonly string[]>()
  for (const name of names) {
    const parts = withoutArticle(tokensOf(name).map(({ text }) => text))
    if (parts.length === 1) words.add(parts[0]!)
    else if (parts.length > 1) phrases.set(parts.join(' '), parts)
  }
  return { words: [...words], phrases: [...phrases.values()], initials: new Set(), shared: new Set() }
}

function withoutArticle(words: readonly string[]): readonly string[] {
  const at = words.findIndex(word => !/^(?:the|a|an|le|la|les|el|los|las|der|die|das)$/i.test(word))
  return at < 0 ? words : words.slice(at)
}

/**
 * A person's names: every word of them that is capitalised and no title stands for the person; a given name that another
 * actor has too does so only beside the surname. A surname that another has is withheld from both.
 */
function personForms(names: readonly Name[], others: ReadonlySet<string>): Forms {
  const words = new Set<string>()
  const phrases = new Map<string, readonly string[]>()
  const initials = new Set<string>()
  for (const { text, kind } of names) {
    const all = tokensOf(text).flatMap(token =>
      token.parts.length === 0 ? [token.text] : [token.text, ...token.parts.map(part => part.text)],
    )
    const parts = tokensOf(text).map(token => token.text)
    const telling = all.filter(
      word => /^\p{Lu}|^\p{Lo}/u.test(word) && word.length > 1 && !TITLES.has(plainFold(word)),
    )
    if (kind === 'title' || telling.length === 0) {
      if (parts.length > 1) phrases.set(parts.join(' '), parts)
      else if (parts.length === 1 && parts[0]!.length > 2) words.add(parts[0]!)
      continue
    }
    const last = telling.at(-1)!
    for (const word of telling) if (word === last || !others.has(plainFold(word))) words.add(word)
    if (parts.length > 1) phrases.set(parts.join(' '), parts)
    for (const word of parts) if (word !== last && /^\p{Lu}/u.test(word)) initials.add(word[0]!.toLowerCase())
  }
  const shared = new Set([...words].map(plainFold).filter(word => others.has(word)))
  return { words: [...words], phrases: [...phrases.values()], initials, shared }
}

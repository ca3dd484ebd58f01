// What is said of the counts of charges: each count's elements as claims of each accused, and the statements that speak of them.
//
// The paper that charges vouches for all of them; a plea for those of its maker; testimony where it names the accused and
// says enough of an element's words, weighed by how rare they are among all statements. Linear in statements and words.
import {
  contentId,
  type Charge,
  type Claim,
  type Count,
  type DocumentReading,
  type ElementNode,
  type Literal,
  type Passage,
  type Span,
  type Statement,
  type Voice,
} from '#model'
import { deedWords, FIRST_PERSON } from '../languages/en/count-words.ts'
import type { CustodyContext } from './custody.ts'
import {
  distinct,
  LEAST_WORDS,
  overlap,
  partsOf,
  textOf,
  treeOf,
  weightIn,
  weightsOf,
} from './count-elements.ts'
import { pleasIn, type PleaKind } from './pleas.ts'

export interface Evidence {
  readonly charges: readonly Charge[]
  readonly claims: readonly Claim[]
  readonly statements: readonly Statement[]
}

export interface EvidenceContext extends CustodyContext {
  /** The court that a source names most. */
  readonly courtOf: (source: string) => string | null
}

interface Element {
  readonly key: string
  readonly text: string
  readonly words: readonly string[]
  readonly accused: Set<string>
}

/** Elements of two papers are one where so much of the shorter one's words is in the other. */
const SAME_ELEMENT = 0.6
/** Words of an element, by weight and by number, that a statement has to share. */
const LEAST_SHARE = 0.35

/** Charges with elements, and the statements of the case led to the claims that these make. */
export function countEvidence(
  charges: readonly Charge[],
  statements: readonly Statement[],
  claims: readonly Claim[],
  readings: readonly DocumentReading[],
  context: EvidenceContext,
): Evidence {
  const elements: Element[] = []
  const made = new Map<string, Claim>()
  const extra: Statement[] = []
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const bySource = new Map(readings.map(reading => [reading.source, reading]))
  /** Claims of counts against one person, which are that person's element. */
  const replaced = new Set<string>()
  const vouched = new Set(statements.flatMap(({ literals }) => literals.map(({ claim }) => claim)))
  const pleas = pleasOf(readings, context)
  const withElements = charges.map(charge => {
    const [passage] = charge.passages
    const reading = bySource.get(passage?.source ?? '')
    if (passage === undefined || reading === undefined) return charge
    const record = context.recordOf(reading.source)
    const own: Literal[] = []
    const counts = charge.counts.map(count => {
      const claim = byId.get(count.of)
      const text = textOf(claim)
      if (text === null) return count
      const one = elementsOf(count, text, record, own)
      if (one.of === count.of) own.push({ claim: count.of, negated: false })
      else replaced.add(count.of)
      return one
    })
    const said = own.filter(({ claim }) => !vouched.has(claim))
    if (said.length === 0) return { ...charge, counts }
    const statement = charged(charge, reading, passage, said, record)
    extra.push(statement)
    return { ...charge, counts, statements: [...new Set([statement.id, ...charge.statements])].sort() }
  })
  extra.push(...pleaStatements())
  return {
    charges: withElements,
    claims: [...claims.filter(({ id }) => !replaced.has(id) || vouched.has(id)), ...made.values()],
    statements: [...led(statements), ...extra],
  }

  function elementsOf(count: Count, text: string, record: string | null, own: Literal[]): Count {
    const parts = partsOf(text)
    const found = parts.map(elementFor)
    const accused = count.accused.map((one): Count['accused'][number] => {
      const plea =
        one.plea === 'unknown' ? (pleas.get(`${record}\n${one.actor}`)?.plea ?? 'unknown') : one.plea
      const nodes = found.map((element): ElementNode => {
        element.accused.add(one.actor)
        const claim = claimOf(element, one.actor)
        own.push({ claim, negated: false })
        return {
          kind: 'claim',
          id: contentId('element', [count.id, element.key, one.actor]),
          literal: { claim, negated: false },
          origin: 'text',
        }
      })
      return { ...one, plea, trees: nodes.length === 0 ? one.trees : [treeOf(nodes, count.id, one.actor)] }
    })
    const [only] = count.accused
    const element = found[0]
    if (count.accused.length !== 1 || found.length !== 1 || only === undefined || element === undefined)
      return { ...count, accused }
    // What one person is charged with in one deed is said once, not as the count's and again as that person's.
    const claim = claimOf(element, only.actor)
    const trees = count.trees.map(tree =>
      tree.root.kind === 'claim' && tree.root.literal.claim === count.of
        ? { ...tree, root: { ...tree.root, literal: { claim, negated: false } } }
        : tree,
    )
    return { ...count, of: claim, trees, accused }
  }

  /** The element of the case with these words, made where there is none. */
  function elementFor(text: string): Element {
    const words = deedWords(text)
    const known = elements.find(element => overlap(element.words, words) >= SAME_ELEMENT)
    if (known !== undefined) return known
    const element = { key: words.toSorted().join(' '), text, words, accused: new Set<string>() }
    elements.push(element)
    return element
  }

  function claimOf({ key, text }: Element, actor: string): string {
    const id = contentId('claim', ['element', actor, key])
    if (!made.has(id))
      made.set(id, {
        id,
        relation: 'committed',
        roles: [
          { role: 'who', filler: { kind: 'actor', id: actor } },
          { role: 'what', filler: { kind: 'text', text } },
        ],
        when: null,
        where: null,
        note: '',
        status: 'suggested',
        score: 0.6,
        rule: 'weave/element',
      })
    return id
  }

  /** The charge as a statement: the accuser's word, set down in the record. */
  function charged(
    charge: Charge,
    reading: DocumentReading,
    passage: Passage,
    literals: readonly Literal[],
    record: string | null,
  ): Statement {
    const isRecord = /^charges\/(?:indictment|verdict|transcript|items)$/.test(charge.rule)
    // In a verdict the court makes the charge its own.
    const by = (charge.rule === 'charges/verdict' ? context.courtOf(reading.source) : null) ?? charge.accuser
    const accuser = voiceOf(by, 'asserted-by', reading.documentDate)
    const outer =
      record === null || record === by
        ? []
        : [voiceOf(record, isRecord ? 'recorded-by' : 'asserted-by', null)]
    return {
      ...BLANK,
      id: contentId('statement', ['charge', charge.id]),
      passage,
      voices: [...outer, accuser],
      literals: distinct(literals),
      saidWhen: reading.documentDate,
      about: [
        ...new Set([
          charge.target,
          ...charge.counts.flatMap(({ accused }) => accused.map(({ actor }) => actor)),
        ]),
      ],
      score: charge.score,
      rule: 'weave/charge',
    }
  }

  function pleaStatements(): Statement[] {
    return [...pleas.values()].flatMap(({ actor, plea, reading, span, record }) => {
      const own = elements.filter(({ accused }) => accused.has(actor))
      if (plea === 'admits-in-part' || own.length === 0) return []
      return [
        {
          ...BLANK,
          id: contentId('statement', ['plea', reading.text, span.start, actor]),
          passage: context.passage(reading, span),
          voices: [
            ...(record === null ? [] : [voiceOf(record, 'recorded-by', null)]),
            {
              ...voiceOf(actor, 'asserted-by', reading.documentDate),
              venue: 'court' as const,
              liberty: 'detained' as const,
            },
          ],
          stance: plea === 'admits' ? ('incriminates-self' as const) : ('denies' as const),
          literals: own.map(element => ({ claim: claimOf(element, actor), negated: false })),
          venue: 'court' as const,
          liberty: 'detained' as const,
          saidWhen: reading.documentDate,
          about: [actor],
          score: 0.8,
          rule: 'weave/plea',
        },
      ]
    })
  }

  /** Statements with the elements that they speak of beside what was read in them. */
  function led(all: readonly Statement[]): Statement[] {
    if (elements.length === 0) return [...all]
    const spoken = all.map(({ passage }) => deedWords(passage.quote.exact))
    const weights = weightsOf(spoken)
    const holders = new Map<string, Element[]>()
    for (const element of elements)
      for (const word of element.words) holders.set(word, [...(holders.get(word) ?? []), element])
    return all.map((statement, at) => {
      if (statement.modality !== 'actual' || !VOUCHES.has(statement.stance) || isInCharge(statement))
        return statement
      const said = `${statement.passage.quote.exact} ${statement.fromQuestion?.quote.exact ?? ''}`
      const shares = new Map<Element, { words: number; weight: number }>()
      for (const word of statement.fromQuestion === null ? spoken[at]! : deedWords(said))
        for (const element of holders.get(word) ?? []) {
          const share = shares.get(element) ?? { words: 0, weight: 0 }
          shares.set(element, { words: share.words + 1, weight: share.weight + weightIn(weights, word) })
        }
      const speaker = statement.voices.findLast(({ link }) => link === 'asserted-by')?.actor ?? null
      const more = [...shares].flatMap(([element, { words, weight }]) => {
        if (words < Math.min(LEAST_WORDS, element.words.length)) return []
        const whole = element.words.reduce((sum, word) => sum + weightIn(weights, word), 0)
        if (weight < whole * LEAST_SHARE) return []
        return [...element.accused]
          .filter(actor =>
            actor === speaker
              ? FIRST_PERSON.test(said)
              : statement.stance !== 'incriminates-self' && statement.about.includes(actor),
          )
          .map((actor): Literal => ({ claim: claimOf(element, actor), negated: false }))
      })
      return more.length === 0
        ? statement
        : { ...statement, literals: distinct([...statement.literals, ...more]) }
    })
  }

  /** The narrator's words that are those of the charge itself. */
  function isInCharge({ passage: { source, position }, rule }: Statement): boolean {
    return (
      rule === 'speech/narration' &&
      charges.some(({ passages }) =>
        passages.some(
          other =>
            other.source === source &&
            other.position.start < position.end &&
            other.position.end > position.start,
        ),
      )
    )
  }

  function voiceOf(actor: string, link: Voice['link'], when: string | null): Voice {
    return {
      actor,
      name: context.nameOf(actor),
      link,
      when,
      venue: 'report',
      liberty: 'unknown',
      compulsion: [],
    }
  }
}

const VOUCHES: ReadonlySet<Statement['stance']> = new Set(['asserts', 'incriminates-self', 'denies'])

const BLANK: Omit<Statement, 'id' | 'passage' | 'voices' | 'literals' | 'rule'> = {
  stance: 'asserts',
  modality: 'actual',
  venue: 'report',
  liberty: 'unknown',
  compulsion: [],
  saidWhen: null,
  restsOn: [],
  recants: [],
  about: [],
  againstInterest: false,
  reachesCoAccused: false,
  fromQuestion: null,
  status: 'suggested',
  score: 0.6,
}

interface GivenPlea {
  readonly actor: string
  readonly plea: PleaKind
  readonly reading: DocumentReading
  readonly span: Span & { readonly quote: string }
  readonly record: string | null
}

/** Pleas by record and accused. */
function pleasOf(
  readings: readonly DocumentReading[],
  { identities, texts, recordOf, nameOf, accused }: EvidenceContext,
): ReadonlyMap<string, GivenPlea> {
  const pleas = new Map<string, GivenPlea>()
  for (const reading of readings) {
    const text = texts.get(reading.text)
    if (text === undefined) continue
    for (const { mention, plea, start, end, quote } of pleasIn(reading, text)) {
      const record = recordOf(reading.source)
      const named = identities.of(reading.source, mention.cluster, mention.id)
      // Where everybody who pleads is accused, a surname is that of the accused who bears it.
      const actor =
        named !== null && accused.has(named.id)
          ? named.id
          : only([...accused].filter(id => bears(nameOf(id), mention.name)))
      if (actor === null || pleas.has(`${record}\n${actor}`)) continue
      pleas.set(`${record}\n${actor}`, { actor, plea, reading, span: { start, end, quote }, record })
    }
  }
  return pleas
}

/** Everybody accused in any of these charges. */
export function accusedIn(charges: readonly Charge[]): ReadonlySet<string> {
  return new Set(
    charges.flatMap(({ counts }) => counts.flatMap(({ accused }) => accused.map(({ actor }) => actor))),
  )
}

function bears(full: string, surname: string): boolean {
  return full.split(' ').at(-1) === surname.split(' ').at(-1)
}

function only<T>(all: readonly T[]): T | null {
  return all.length === 1 ? all[0]! : null
}

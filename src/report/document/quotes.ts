// Statements and passages as quotes: who says so and on whose word above the words, source and place in a note.
import type { Passage, Statement, Voice } from '#model'
import { inlines, text } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block, Inline, Quote } from './model.ts'

/** The voice chain in words: outermost first, each with when and in what hands it spoke. */
export function chainInWords(desk: Desk, statement: Statement): string {
  const { say, names, sayKey } = desk
  const voice = (own: Voice): string => {
    const who = own.actor === null ? own.name || names.actor(null) : names.actor(own.actor)
    const particulars = [
      own.link === 'recorded-by' ? say('report.voice.recorded') : '',
      own.link === 'asserted-by' && own.venue !== 'unknown' ? sayKey(`venue.${own.venue}`) : '',
      own.link === 'asserted-by' && own.when !== null ? desk.date(own.when) : '',
      own.link === 'asserted-by' && own.liberty === 'detained' ? say('liberty.detained') : '',
      ...own.compulsion.map(each => sayKey(`report.compulsion.${each}`)),
    ].filter(part => part !== '')
    return particulars.length === 0 ? who : say('report.voice', { who, particulars: particulars.join(', ') })
  }
  return statement.voices.map(voice).join(' → ')
}

/** How the words are meant: denied, predicted, intended; empty for a plain assertion. */
export function stanceInWords(desk: Desk, { stance, modality }: Statement): string {
  const words = [
    stance === 'asserts' ? '' : desk.say(`stance.${stance}`),
    modality === 'actual' ? '' : desk.say(`modality.${modality}`),
  ].filter(part => part !== '')
  return words.join(', ')
}

/** One statement as a quote, with its number in the annex. */
export function statementQuote(
  desk: Desk,
  statement: Statement,
  options: { readonly anchor?: boolean } = {},
): Quote {
  const number = desk.numbers.get(statement.id)
  const stance = stanceInWords(desk, statement)
  const lead: Inline[] = []
  if (number !== undefined)
    lead.push(
      options.anchor === true
        ? text(`S${number}`, 'strong')
        : { kind: 'link', to: `statement-${number}`, text: `S${number}` },
      { kind: 'text', text: ' ' },
    )
  lead.push({ kind: 'text', text: chainInWords(desk, statement) })
  if (stance !== '') lead.push({ kind: 'text', text: ` — ${stance}`, look: 'emphasis' })
  return {
    kind: 'quote',
    ...(options.anchor === true && number !== undefined ? { id: `statement-${number}` } : {}),
    language: languageOf(desk, statement.passage.source),
    lead,
    words: statement.passage.quote.exact,
    note: desk.cite(statement.passage),
    undecided: statement.status === 'suggested',
  }
}

/** Words of a source as a quote. */
export function passageQuote(desk: Desk, passage: Passage, lead: string = ''): Quote {
  return {
    kind: 'quote',
    language: languageOf(desk, passage.source),
    lead: inlines(lead),
    words: passage.quote.exact,
    note: desk.cite(passage),
    undecided: false,
  }
}

export function languageOf(desk: Desk, source: string): string | null {
  return desk.data.sources.find(({ id }) => id === source)?.language ?? null
}

/** Whether a statement vouches for a claim, for its negation, or neither. */
export function speaksFor(
  { stance, modality, literals }: Statement,
  claim: string,
): 'for' | 'against' | 'neither' {
  const own = literals.find(literal => literal.claim === claim)
  if (own === undefined || modality !== 'actual') return 'neither'
  if (stance === 'asserts' || stance === 'incriminates-self') return own.negated ? 'against' : 'for'
  return stance === 'denies' ? (own.negated ? 'for' : 'against') : 'neither'
}

/** Those who speak for a claim, then every counter-passage, then the rest. */
export function quotesOn(
  desk: Desk,
  claim: string,
): { readonly for: readonly Block[]; readonly against: readonly Block[]; readonly beside: readonly Block[] } {
  const all = desk.saying(claim)
  const of = (side: ReturnType<typeof speaksFor>): readonly Block[] =>
    all.filter(each => speaksFor(each, claim) === side).map(each => statementQuote(desk, each))
  return { for: of('for'), against: of('against'), beside: of('neither') }
}

/** Scores speakers of quotations and charges of a narrative against hand-made gold: positions and labels, no text. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  ChargeSuggestion,
  DateSuggestion,
  DocumentReading,
  MentionSuggestion,
  StatementSuggestion,
} from '#model'
import { alike, readFor } from './moscow.ts'

interface Gold {
  readonly id: string
  readonly quotations: readonly { readonly start: number; readonly end: number; readonly speaker: string }[]
  readonly charges: readonly {
    readonly start: number
    readonly end: number
    /** Names that will do, parted by "|". */
    readonly accuser: string
    readonly target: string
    readonly when: string
  }[]
}

/** `measure redbook [FOLDER] [GOLD] [--out FILE] [--wrong]`. */
export async function run(args: readonly string[]): Promise<void> {
  const out = args.indexOf('--out')
  const paths = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--out')
  const folder = paths[0] ?? join(import.meta.dirname, '../../shared/corpora/red-book')
  const gold = JSON.parse(
    readFileSync(paths[1] ?? join(import.meta.dirname, 'gold/red-book.json'), 'utf8'),
  ) as Gold[]
  const totals = {
    quotations: 0,
    speakers: 0,
    charges: 0,
    found: 0,
    accuser: 0,
    when: 0,
    all: 0,
    suggested: 0,
  }
  const predictions: Gold[] = []
  for (const document of gold) {
    const { reading, shift } = await readFor(folder, document.id)
    const found = predict(document.id, reading, shift)
    predictions.push(found)
    totals.suggested += found.charges.length
    for (const quotation of document.quotations) {
      totals.quotations++
      const same = found.quotations.find(
        ({ start, end }) => Math.abs(start - quotation.start) < 4 && Math.abs(end - quotation.end) < 4,
      )
      if (same !== undefined && alike(same.speaker, quotation.speaker)) totals.speakers++
      else if (args.includes('--wrong')) console.log('quotation', JSON.stringify({ quotation, same }))
    }
    for (const charge of document.charges) {
      totals.charges++
      const near = found.charges.filter(
        ({ start, end, target }) =>
          start < charge.end &&
          end > charge.start &&
          target.split('|').some(name => alike(name, charge.target)),
      )
      const ok = near.map(other => ({
        accuser: charge.accuser.split('|').some(name => alike(name, other.accuser)),
        when: other.when.replace(/[~?]|^\.\.\/|\/\.\.$/g, '').startsWith(charge.when),
      }))
      if (near.length > 0) totals.found++
      if (ok.some(({ accuser }) => accuser)) totals.accuser++
      if (ok.some(({ when }) => when)) totals.when++
      if (ok.some(({ accuser, when }) => accuser && when)) totals.all++
      else if (args.includes('--wrong')) console.log('charge', JSON.stringify({ charge, near }))
    }
  }
  if (out >= 0) writeFileSync(args[out + 1]!, JSON.stringify(predictions))
  const { quotations, speakers, charges, found, accuser, when, all, suggested } = totals
  console.table({
    'quotations with the right speaker': `${speakers}/${quotations}`,
    'charges found by target': `${found}/${charges}`,
    '… with the accuser': `${accuser}/${charges}`,
    '… with the time': `${when}/${charges}`,
    '… with both': `${all}/${charges}`,
    'charges suggested in all': String(suggested),
  })
}

function predict(id: string, { suggestions }: DocumentReading, shift: (offset: number) => number): Gold {
  const dates = new Map<string, DateSuggestion>()
  const mentions = new Map<string, MentionSuggestion>()
  const names = new Map<string, string>()
  for (const suggestion of suggestions) {
    if (suggestion.kind === 'date') dates.set(suggestion.id, suggestion)
    if (suggestion.kind !== 'mention') continue
    mentions.set(suggestion.id, suggestion)
    if (suggestion.form === 'name' && suggestion.name.length > (names.get(suggestion.cluster)?.length ?? 0))
      names.set(suggestion.cluster, suggestion.name)
  }
  const nameOf = (mention: string | null) => {
    const known = mention === null ? undefined : mentions.get(mention)
    return known === undefined ? '' : (names.get(known.cluster) ?? known.name)
  }
  const spoken = suggestions.filter(
    (suggestion): suggestion is StatementSuggestion =>
      suggestion.kind === 'statement' && (suggestion.form === 'direct' || suggestion.form === 'block'),
  )
  const charged = suggestions.filter(
    (suggestion): suggestion is ChargeSuggestion => suggestion.kind === 'charge',
  )
  return {
    id,
    quotations: spoken.map(({ start, end, voices }) => {
      const { cluster, name } = voices.at(-1)!
      return {
        start: shift(start),
        end: shift(end),
        speaker: cluster === null ? name : (names.get(cluster) ?? name),
      }
    }),
    charges: charged.map(({ start, end, accuser, targets, dates: when }) => ({
      start: shift(start),
      end: shift(end),
      accuser: nameOf(accuser),
      target: targets.map(nameOf).join('|'),
      when: when.map(date => dates.get(date)?.edtf ?? null).find(edtf => edtf !== null) ?? '',
    })),
  }
}

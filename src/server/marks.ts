// Suggestions of a source as marks: what the Read view draws and decides on.
import { inTextOrder, type Mark, type MarkKind, type MarkVoice, USUAL_MARK } from '#api'
import type { Suggestion } from '#model'
import type { ListedSuggestion } from '#store'

type Listed = ListedSuggestion<Suggestion['kind']>

/** Longest quote that goes to the screen; the text itself is there. */
const QUOTE = 200

/** The case's name for an actor or place; undefined where it has none. */
export type NameInCase = (id: string) => string | undefined

/**
 * The marks that suggestions of one source stand for; who is known in the case has his name there. What a person said in
 * its place has a mark of its own.
 */
export function marksOf(listed: readonly Listed[], inCase: NameInCase = () => undefined): readonly Mark[] {
  const byId = new Map(listed.map(one => [one.suggestion.id, one]))
  return inTextOrder(listed.filter(({ stoodFor }) => !stoodFor).map(one => markOf(one, byId, inCase)))
}

function markOf(listed: Listed, byId: ReadonlyMap<string, Listed>, inCase: NameInCase): Mark {
  const { suggestion, status } = listed
  const { id, start, end, rule, score } = suggestion
  const base: Mark = {
    ...USUAL_MARK,
    id,
    kind: kindOf(suggestion),
    target: { kind: suggestion.kind, id },
    start,
    end,
    title: suggestion.quote.slice(0, QUOTE),
    quote: suggestion.quote.slice(0, QUOTE),
    rule,
    score,
    status,
  }
  const nameOf = (mention: string | null): string => {
    const found = mention === null ? undefined : byId.get(mention)
    if (found === undefined) return ''
    const { suggestion: named, actor } = found
    return named.kind === 'mention'
      ? ((actor === null ? undefined : inCase(actor)) ?? named.name)
      : named.quote.slice(0, 60)
  }
  const refersTo = (mention: string): Mark['refers'] => {
    const found = byId.get(mention)
    if (found?.actor === null || found === undefined || found.suggestion.kind !== 'mention') return null
    return { kind: found.suggestion.entity === 'place' ? 'place' : 'actor', id: found.actor }
  }
  switch (suggestion.kind) {
    case 'mention':
      return { ...base, form: suggestion.form, title: nameOf(id), refers: refersTo(id) }
    case 'date':
      return { ...base, edtf: suggestion.edtf }
    case 'statement':
      return {
        ...base,
        form: suggestion.form,
        stance: suggestion.stance,
        modality: suggestion.modality,
        within: suggestion.within,
        voices: suggestion.voices.map((voice): MarkVoice => ({
          name: voice.name === '' ? nameOf(voice.mention) : voice.name,
          actor: voice.mention === null ? null : (byId.get(voice.mention)?.actor ?? null),
          link: voice.link,
          when: voice.when,
          venue: voice.venue,
          liberty: voice.liberty,
        })),
      }
    case 'claim':
      return {
        ...base,
        title: suggestion.relation,
        modality: suggestion.modality,
        edtf: firstEdtf(suggestion.dates, byId),
        roles: [
          ...suggestion.roles.map(({ role, filler }) => {
            switch (filler.kind) {
              case 'mention':
                return { role, text: nameOf(filler.id), refers: refersTo(filler.id) }
              case 'claim':
                return { role, text: nameOf(filler.id), refers: { kind: 'claim' as const, id: filler.id } }
              case 'quantity':
                return { role, text: `${filler.value} ${filler.unit}`, refers: null }
              case 'ordinal':
                return { role, text: `${filler.value}. ${filler.unit}`, refers: null }
              case 'text':
                return { role, text: filler.text, refers: null }
            }
          }),
          ...(suggestion.place === null
            ? []
            : [{ role: 'where', text: nameOf(suggestion.place), refers: refersTo(suggestion.place) }]),
        ],
      }
    case 'charge': {
      const role = (name: string, mention: string) => ({
        role: name,
        text: nameOf(mention),
        refers: refersTo(mention),
      })
      return {
        ...base,
        title: suggestion.counts.map(({ label, what }) => label || what).join('; ') || base.title,
        edtf: firstEdtf(suggestion.dates, byId),
        roles: [
          ...(suggestion.accuser === null ? [] : [role('accuser', suggestion.accuser)]),
          ...suggestion.targets.map(target => role('target', target)),
          ...suggestion.counts.flatMap(({ tiedTo }) => tiedTo.map(group => role('tied-to', group))),
          ...suggestion.counts.flatMap(({ goBetween }) => goBetween.map(who => role('through', who))),
        ],
      }
    }
    case 'exhibit':
    case 'proceeding':
      return { ...base, title: suggestion.name }
  }
}

function kindOf(suggestion: Suggestion): MarkKind {
  return suggestion.kind === 'mention' ? suggestion.entity : suggestion.kind
}

function firstEdtf(dates: readonly string[], byId: ReadonlyMap<string, Listed>): string | null {
  for (const date of dates) {
    const found = byId.get(date)?.suggestion
    if (found?.kind === 'date' && found.edtf !== null) return found.edtf
  }
  return null
}

// What people made of a source's words themselves, as marks: statements, the claims in them, and charges.
import { USUAL_MARK, type Mark, type MarkVoice } from '#api'
import type { Charge, Claim, Filler, Passage, Statement } from '#model'
import type { CaseFile, ListedItem } from '#store'
import { claimsOf } from './ledger.ts'

const QUOTE = 200

/** Marks of one source that no rule suggested: added in the workbench or brought by a ledger. O(statements there). */
export async function madeMarks(file: CaseFile, source: string): Promise<readonly Mark[]> {
  const [statements, charges] = await Promise.all([
    file.items({ kind: 'statement', filter: { source: [source], origin: ['person'] } }),
    file.items({ kind: 'charge', filter: { origin: ['person'] } }),
  ])
  const here = charges.rows.flatMap(row =>
    row.item.passages.filter(passage => passage.source === source).map(passage => ({ row, passage })),
  )
  const claims = await claimsOf(file, statements.rows)
  const names = await namesOf(
    file,
    statements.rows,
    [...claims.values()],
    here.map(({ row }) => row.item),
  )
  return [
    ...statements.rows.map(row => statementMark(row, claims, names)),
    ...here.map(({ row, passage }) => chargeMark(row, passage, names)),
  ]
}

type NameOf = (kind: 'actor' | 'place', id: string) => string

function statementMark(
  { item, status }: ListedItem<'statement'>,
  claims: ReadonlyMap<string, Claim>,
  nameOf: NameOf,
): Mark {
  const claim = claims.get(item.literals[0]?.claim ?? '')
  return {
    ...base(item.id, 'statement', item.passage),
    status,
    form: 'made',
    stance: item.stance,
    modality: item.modality,
    edtf: claim?.when?.edtf ?? null,
    voices: item.voices.map(({ actor, name, link, when, venue, liberty }): MarkVoice => ({
      name: actor === null ? name : nameOf('actor', actor),
      actor,
      link,
      when,
      venue,
      liberty,
    })),
    relation: claim?.relation ?? null,
    roles:
      claim === undefined
        ? []
        : [
            ...claim.roles.map(({ role, filler }) => ({ role, ...fillerOf(filler, nameOf) })),
            ...(claim.where === null
              ? []
              : [
                  {
                    role: 'where',
                    text: nameOf('place', claim.where),
                    refers: { kind: 'place' as const, id: claim.where },
                  },
                ]),
          ],
  }
}

function chargeMark({ item, status }: ListedItem<'charge'>, passage: Passage, nameOf: NameOf): Mark {
  const role = (name: string, actor: string) => ({
    role: name,
    text: nameOf('actor', actor),
    refers: { kind: 'actor' as const, id: actor },
  })
  return {
    ...base(item.id, 'charge', passage),
    title: item.label === '' ? item.counts.map(({ label }) => label).join('; ') : item.label,
    status,
    edtf: item.when?.edtf ?? null,
    roles: [role('accuser', item.accuser), role('target', item.target)],
  }
}

function base(id: string, kind: 'statement' | 'charge', { position, quote }: Passage): Mark {
  return {
    ...USUAL_MARK,
    id: `${id}@${position.start}`,
    kind,
    target: { kind, id },
    start: position.start,
    end: position.end,
    title: quote.exact.slice(0, QUOTE),
    quote: quote.exact.slice(0, QUOTE),
    status: 'confirmed',
  }
}

function fillerOf(filler: Filler, nameOf: NameOf): Pick<Mark['roles'][number], 'text' | 'refers'> {
  switch (filler.kind) {
    case 'actor':
    case 'place':
      return { text: nameOf(filler.kind, filler.id), refers: { kind: filler.kind, id: filler.id } }
    case 'quantity':
      return { text: `${filler.value} ${filler.unit}`, refers: null }
    case 'ordinal':
      return { text: `${filler.value}. ${filler.unit}`, refers: null }
    case 'text':
      return { text: filler.text, refers: null }
    case 'claim':
    case 'source':
    case 'exhibit':
      return { text: '', refers: { kind: filler.kind, id: filler.id } }
  }
}

async function namesOf(
  file: CaseFile,
  statements: readonly ListedItem<'statement'>[],
  claims: readonly Claim[],
  charges: readonly Charge[],
): Promise<NameOf> {
  const actors = new Set([
    ...statements.flatMap(({ item }) => actorsIn(item)),
    ...charges.flatMap(({ accuser, target }) => [accuser, target]),
  ])
  const places = new Set<string>()
  for (const { roles, where } of claims) {
    if (where !== null) places.add(where)
    for (const { filler } of roles)
      if (filler.kind === 'actor') actors.add(filler.id)
      else if (filler.kind === 'place') places.add(filler.id)
  }
  const found = await Promise.all([
    ...[...actors].map(async id => ['actor', id, (await file.item('actor', id))?.item.name] as const),
    ...[...places].map(async id => ['place', id, (await file.item('place', id))?.item.name] as const),
  ])
  const names = new Map(found.map(([kind, id, name]) => [`${kind} ${id}`, name]))
  return (kind, id) => names.get(`${kind} ${id}`) ?? ''
}

function actorsIn({ voices }: Statement): readonly string[] {
  return voices.flatMap(({ actor }) => (actor === null ? [] : [actor]))
}

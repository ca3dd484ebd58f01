// Lists of what is claimed and charged, with its standing in this file: claims, controls, charges, conflicts, findings.
import { type CaseData, type Claim, relationOf } from '#model'
import { echoView } from '#api'
import { checkCase, echoingStatements, openCaseReasoner, type Reasoner } from '#reason'
import { caseEchoes } from '#server'
import type { Messages } from '#messages'
import type { CaseFile } from '#store'
import { caseNames } from '#words'
import { diagnostic, findingJson } from '../commands/check.ts'
import { type Lister, oneLine, type Row } from './list.ts'

/** So much of a claim's line is shown: counts taken from a verdict run over pages. */
const LONGEST_LINE = 240

export const listClaims: Lister = async (file, { messages }) => {
  const { data, reasoner } = await reasoning(file)
  return claimRows(data, data.claims, reasoner, messages)
}

/** Claims of relations that imply control. */
export const listControls: Lister = async (file, { messages }) => {
  const { data, reasoner } = await reasoning(file)
  const controls = data.claims.filter(
    claim => relationOf(claim.relation, data.relations)?.control !== undefined,
  )
  return claimRows(data, controls, reasoner, messages)
}

function claimRows(data: CaseData, claims: readonly Claim[], reasoner: Reasoner, messages: Messages): Row[] {
  const said = new Map<string, string[]>()
  for (const { id, literals } of data.statements)
    for (const { claim } of literals) said.set(claim, [...(said.get(claim) ?? []), id])
  const names = caseNames(data, messages)
  return claims.map(claim => {
    const { id, relation, roles, when, where, status, note, score } = claim
    const { label } = reasoner.standing({ kind: 'literal', claim: id, negated: false })
    const control = relationOf(relation, data.relations)?.control
    return {
      object: {
        id,
        relation,
        roles,
        when,
        where,
        statements: said.get(id) ?? [],
        standing: label,
        ...(control === undefined ? {} : { control: control.form }),
        note,
        score,
        status,
      },
      words: `${id}  ${label}  ${oneLine(names.claim(id), LONGEST_LINE)}`,
    }
  })
}

export const listCharges: Lister = async (file, { messages }) => {
  const { data, reasoner } = await reasoning(file)
  const names = caseNames(data, messages)
  return data.charges.map(charge => {
    const { id, label, accuser, target, when, statements, status, proceeding, retryOf } = charge
    const counts = charge.counts.map(count => ({
      id: count.id,
      label: count.label,
      of: count.of,
      law: count.law,
      tiedTo: count.tiedTo,
      goBetween: count.goBetween,
      accused: count.accused.map(accused => {
        const at = { count: count.id, accused: accused.actor }
        return {
          actor: accused.actor,
          mode: accused.mode,
          plea: accused.plea,
          stage: accused.stage,
          outcome: accused.outcome,
          gravity: accused.gravity,
          penalty: accused.penalty,
          standing: reasoner.standing({ kind: 'count', ...at }).label,
          resilience: reasoner.structure(at).firm.resilience,
        }
      }),
      elements: [...count.trees, ...count.accused.flatMap(accused => accused.trees)],
    }))
    return {
      object: { id, label, accuser, target, counts, when, statements, proceeding, retryOf, status },
      words: [
        `${id}  ${names.actor(accuser)} → ${names.actor(target)}  ${when?.edtf ?? ''}  ${label}`.trimEnd(),
        ...counts.flatMap(count => [
          `    ${oneLine(names.count(count.id), LONGEST_LINE)}`,
          ...[...Map.groupBy(count.accused, ({ standing, stage }) => `${standing}  ${stage ?? ''}`)].map(
            ([how, accused]) =>
              `        ${how.trim()}  ${accused.map(({ actor }) => names.actor(actor)).join(', ')}`,
          ),
        ]),
      ].join('\n'),
    }
  })
}

/** Those entered and those of time and place that the reasoner finds. */
export const listConflicts: Lister = async file => {
  const { reasoner } = await reasoning(file)
  return reasoner.data.conflicts.map(conflict => ({
    object: conflict,
    words: `${conflict.id}  ${conflict.certainty}  ${conflict.reason}`,
  }))
}

export const listFindings: Lister = async (file, { messages }) => {
  const data = await file.loadCase('all')
  const { of: nameOf } = caseNames(data, messages)
  const { echoes } = await caseEchoes(file, data)
  return checkCase(data, { echoes: echoingStatements(echoes) }).findings.map(finding => ({
    object: findingJson(finding, messages, nameOf),
    words: diagnostic(finding, messages, nameOf),
  }))
}

/** Wording that voices share, the most unexpected first; what explains it, where something does. */
export const listEchoes: Lister = async (file, { source, background }) => {
  const { echoes, texts } = await caseEchoes(file, await file.loadCase('all'), background)
  return echoes
    .map(echo => echoView(echo, texts))
    .filter(echo => source === undefined || echo.places.some(place => place.source === source))
    .map(echo => ({
      object: echo,
      words: [
        `${echo.id}  ${echo.kind}  ${echo.bits} bits  ${echo.words} words`,
        ...echo.places.map(
          place => `    ${place.source}:${place.start}  ${place.name}  “${oneLine(place.quote)}”`,
        ),
      ].join('\n'),
    }))
}

async function reasoning(file: CaseFile): Promise<{ readonly data: CaseData; readonly reasoner: Reasoner }> {
  const data = await file.loadCase('all')
  return { data, reasoner: openCaseReasoner(data) }
}

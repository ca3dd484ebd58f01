// The lists that `retort list` knows, by kind.
import { listCharges, listClaims, listConflicts, listControls, listEchoes, listFindings } from './claims.ts'
import { listAdrift, listDecisions, listJournal } from './decisions.ts'
import type { Lister } from './list.ts'
import { listExhibits, listProceedings, listSources, listText } from './record.ts'
import { listStatements } from './speech.ts'
import { listActors, listDates, listMentions, listPlaces } from './world.ts'

export const LISTS = {
  sources: listSources,
  text: listText,
  actors: listActors,
  mentions: listMentions,
  places: listPlaces,
  dates: listDates,
  statements: listStatements,
  claims: listClaims,
  charges: listCharges,
  proceedings: listProceedings,
  exhibits: listExhibits,
  controls: listControls,
  conflicts: listConflicts,
  findings: listFindings,
  echoes: listEchoes,
  decisions: listDecisions,
  adrift: listAdrift,
  journal: listJournal,
} as const satisfies Readonly<Record<string, Lister>>

export type ListKind = keyof typeof LISTS
export const LIST_KINDS = Object.keys(LISTS) as ListKind[]

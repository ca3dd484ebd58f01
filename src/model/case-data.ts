// A case before anything is put in, with the switches that hold where nobody set them.
import type { CaseData, CaseSettings } from './schemas/case-data.ts'

/** The switches of a case that nobody has set. */
export const DEFAULT_SETTINGS: CaseSettings = {
  title: '',
  question: '',
  confessionReachesMakerOnly: true,
  hemisphere: 'north',
  leastScore: 0.5,
  travel: [],
}

/** A case with nothing in it. */
export const EMPTY_CASE: CaseData = {
  settings: DEFAULT_SETTINGS,
  sources: [],
  actors: [],
  sides: [],
  places: [],
  proceedings: [],
  exhibits: [],
  relations: [],
  claims: [],
  statements: [],
  inferences: [],
  undercuts: [],
  conflicts: [],
  charges: [],
  grades: [],
  dismissed: [],
  confirmed: [],
}

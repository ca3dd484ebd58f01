// When a charge was made: its own date, or else its proceeding's.
import type { CaseData, Charge } from '#model'
import { type BothReadings, readingsOf } from './claim-time.ts'

export function chargeReadings(charge: Charge, data: CaseData): BothReadings {
  const { hemisphere } = data.settings
  if (charge.when !== null && charge.when.edtf !== null)
    return readingsOf(charge.when.edtf, charge.when.calendar, hemisphere)
  const proceeding = data.proceedings.find(({ id }) => id === charge.proceeding)
  return readingsOf(proceeding?.when ?? null, 'gregorian', hemisphere)
}

// The report's plan and redaction as they are being worked on: a draft in this browser until it is kept in the case.
import type { CaseData, RedactionPlan, ReportPlan } from '#model'
import { redactionPlanSchema, reportPlanSchema } from '#schemas'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDecide } from '../../app/decide.ts'
import { useDraft } from '../../app/draft.ts'

export interface Planning {
  readonly plan: ReportPlan
  readonly redaction: RedactionPlan
  readonly isDirty: boolean
  readonly change: (changes: Partial<ReportPlan>) => void
  readonly redact: (changes: Partial<RedactionPlan>) => void
  /** Keeps both in the case as decisions. Rejects with the problem where refused. */
  readonly save: () => Promise<void>
  readonly discard: () => void
}

interface Draft {
  readonly plan?: ReportPlan
  readonly redaction?: RedactionPlan
}

export function usePlan(data: CaseData): Planning {
  const [draft, keep, drop] = useDraft<Draft>('report', {})
  const [edition, renew] = useState(0)
  const { decide } = useDecide()
  const queries = useQueryClient()
  const kept = data.settings
  // A draft of an earlier version of the program may lack fields.
  const plan = reportPlanSchema.parse({ ...kept.report, ...draft.plan })
  const redaction = redactionPlanSchema.parse({ ...kept.redaction, ...draft.redaction })
  const discard = (): void => {
    drop()
    keep({})
    renew(edition + 1)
  }
  return {
    plan,
    redaction,
    isDirty: draft.plan !== undefined || draft.redaction !== undefined,
    change: changes => keep({ ...draft, plan: { ...plan, ...changes } }),
    redact: changes => keep({ ...draft, redaction: { ...redaction, ...changes } }),
    discard,
    async save() {
      const decisions = [
        ...(draft.plan === undefined ? [] : [setting('report', { report: plan })]),
        ...(draft.redaction === undefined ? [] : [setting('redaction', { redaction })]),
      ]
      if (decisions.length > 0) await decide(decisions)
      // Not before the case is here again: the forms begin anew with what it says.
      await queries.invalidateQueries({ queryKey: ['case'] }, { cancelRefetch: false })
      discard()
    },
  }
}

function setting(id: string, payload: object) {
  return {
    kind: 'correct' as const,
    target: { kind: 'setting' as const, id },
    payload: JSON.parse(JSON.stringify(payload)) as Record<string, never>,
  }
}

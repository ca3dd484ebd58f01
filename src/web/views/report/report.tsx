// Report: choose, order and annotate on the left; on the right the report as it will be printed, its files and its redacted twin.
import type { CaseData } from '#model'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useCase } from '../../app/client.tsx'
import { useToast } from '../../app/toast.tsx'
import { useReasoner } from '../../reason/reasoner.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { Trouble, Waiting } from '../../ui/status.tsx'
import { useNames } from '../../words/use-names.ts'
import { useSay } from '../../words/say.tsx'
import { ContentsForm } from './contents-form.tsx'
import { CriteriaForm } from './criteria-form.tsx'
import { Preview } from './preview.tsx'
import { RedactionForm } from './redaction-form.tsx'
import { usePlan } from './use-plan.ts'
import { WordsForm } from './words-form.tsx'
import './report.css'

const PARTS = ['contents', 'words', 'criteria', 'redaction'] as const

export default function Report(): React.ReactNode {
  const { data, error } = useCase()
  if (error !== null)
    return (
      <div className="page">
        <Trouble error={error} />
      </div>
    )
  if (data === undefined)
    return (
      <div className="page">
        <Waiting />
      </div>
    )
  return <ReportOf data={data.data} version={data.version} />
}

function ReportOf({ data, version }: { readonly data: CaseData; readonly version: number }): React.ReactNode {
  const speech = useSay()
  const { say } = speech
  const search = useSearch({ from: '/report' })
  const navigate = useNavigate({ from: '/report' })
  const names = useNames(data)
  const found = useReasoner({ kind: 'findings' })
  const planning = usePlan(data)
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const { plan, redaction, isDirty, change, redact } = planning
  const part = PARTS.find(own => own === search.part) ?? 'contents'
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      await planning.save()
      toast({ text: say('web.report.saved') })
    } catch (problem) {
      toast({ text: problemWords(problem, speech) })
    }
    setBusy(false)
  }
  return (
    <div className="report-view">
      <div className="report-plan">
        <header className="page-head">
          <h1>{say('web.nav.report')}</h1>
          <p>{say('web.report.about')}</p>
        </header>
        <fieldset className="segments">
          <legend className="visually-hidden">{say('web.report.part')}</legend>
          {PARTS.map(own => (
            <label key={own}>
              <input
                type="radio"
                name="part"
                checked={own === part}
                onChange={() => void navigate({ search: old => ({ ...old, part: own }), replace: true })}
              />
              {say(`web.report.part.${own}`)}
            </label>
          ))}
        </fieldset>
        <div className="form report-form">
          {part === 'contents' && (
            <ContentsForm
              data={data}
              plan={plan}
              names={names}
              findings={found.data?.findings ?? null}
              onChange={change}
            />
          )}
          {part === 'words' && <WordsForm plan={plan} onChange={change} />}
          {part === 'criteria' && <CriteriaForm data={data} plan={plan} names={names} onChange={change} />}
          {part === 'redaction' && (
            <RedactionForm data={data} redaction={redaction} names={names} onChange={redact} />
          )}
        </div>
        <div className="report-save">
          <button
            type="button"
            className="button primary"
            disabled={!isDirty || busy}
            onClick={() => void save()}
          >
            {say('web.report.save')}
          </button>
          {isDirty && (
            <>
              <span className="muted">{say('web.report.unsaved')}</span>
              <button type="button" className="link-button" onClick={planning.discard}>
                {say('web.report.discard')}
              </button>
            </>
          )}
        </div>
      </div>
      <Preview
        version={version}
        redacted={search.twin === 'redacted'}
        onRedacted={redacted =>
          void navigate({ search: old => ({ ...old, twin: redacted ? 'redacted' : '' }), replace: true })
        }
      />
    </div>
  )
}

// The report as it will be printed, in a frame that can do nothing, and its files.
import { ProblemError, REPORT_FILE_FORMATS } from '#api'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../app/client.tsx'
import { useToast } from '../../app/toast.tsx'
import { problemWords } from '../../ui/problem-words.ts'
import { Trouble, Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'

export interface PreviewProps {
  /** Of the case: what is shown is made again when it rises. */
  readonly version: number
  readonly redacted: boolean
  readonly onRedacted: (redacted: boolean) => void
}

export function Preview({ version, redacted, onRedacted }: PreviewProps): React.ReactNode {
  const speech = useSay()
  const { say, language } = speech
  const client = useClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const { data, error, isFetching } = useQuery({
    queryKey: ['report', version, redacted, language],
    queryFn: ({ signal }) => client.call('previewReport', { body: { redacted, language }, signal }),
    gcTime: 0,
    retry: false,
  })
  const download = async (format: (typeof REPORT_FILE_FORMATS)[number]): Promise<void> => {
    setBusy(true)
    try {
      const name = `${redacted ? 'report-redacted' : 'report'}.${format}`
      save(await client.report({ format, redacted, language }), name)
      toast({ text: say('web.report.downloaded', { name }) })
    } catch (problem) {
      toast({ text: problemWords(problem, speech) })
    }
    setBusy(false)
  }
  return (
    <section className="report-preview" aria-label={say('web.report.preview')}>
      <div className="report-bar">
        <fieldset className="segments">
          <legend className="visually-hidden">{say('web.report.twin')}</legend>
          {([false, true] as const).map(own => (
            <label key={String(own)}>
              <input type="radio" name="twin" checked={redacted === own} onChange={() => onRedacted(own)} />
              {say(own ? 'web.report.twin.redacted' : 'web.report.twin.full')}
            </label>
          ))}
        </fieldset>
        <span className="report-files">
          <span className="muted">{say('web.report.download')}</span>
          {REPORT_FILE_FORMATS.map(format => (
            <button
              key={format}
              type="button"
              className="button small"
              disabled={busy || error !== null}
              aria-label={say('web.report.download.as', { format: format.toUpperCase() })}
              onClick={() => void download(format)}
            >
              {format.toUpperCase()}
            </button>
          ))}
        </span>
      </div>
      {error !== null ? (
        <Refusal error={error} />
      ) : data === undefined || isFetching ? (
        <Waiting what={say('web.report.making')} />
      ) : (
        <iframe title={say('web.report.preview')} src={data.address} sandbox="" />
      )}
    </section>
  )
}

function Refusal({ error }: { readonly error: Error }): React.ReactNode {
  const { say } = useSay()
  if (!(error instanceof ProblemError) || !error.problem.reasons.includes('leak'))
    return <Trouble error={error} />
  return (
    <div className="notice serious" role="alert">
      <h2>{say('web.refused.leak')}</h2>
      <p>{say('web.report.leaks', { detail: error.problem.detail })}</p>
    </div>
  )
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

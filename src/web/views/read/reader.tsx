// One source with text: what was found in it, the text itself, its page, and the forms over them.
import type { Mark, SourceText } from '#api'
import type { Source } from '#model'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { MarksHere } from '../../app/marks-here.ts'
import { useToast } from '../../app/toast.tsx'
import { Waiting } from '../../ui/status.tsx'
import { useSay } from '../../words/say.tsx'
import { AddForm } from './add-form.tsx'
import { AdriftStrip } from './adrift-strip.tsx'
import { CorrectForm } from './correct-form.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { MarkList } from './mark-list.tsx'
import { MergeForm } from './merge-form.tsx'
import { hasPages } from './page/has-pages.ts'
import { ReadHead } from './read-head.tsx'
import { segmentsOf } from './segments.ts'
import { SelectionBar } from './selection-bar.tsx'
import { SplitForm } from './split-form.tsx'
import { TextPane, type TextSelection } from './text-pane.tsx'
import { useOpenForm, type Form } from './use-open-form.ts'
import { usePlacing } from './use-placing.ts'
import { useReaderKeys } from './use-reader-keys.ts'

const PagePane = lazy(() => import('./page/page-pane.tsx'))

/** Windows at least this wide show the page beside the text without being asked. */
const WIDE = '(min-width: 90rem)'

interface ReaderProps {
  readonly source: Source
  readonly sources: readonly Source[]
  readonly text: SourceText
  readonly found: MarksHere
}

/** The reader proper: it has a source, its text and its marks. */
export function Reader({ source, sources, text, found }: ReaderProps): React.ReactNode {
  const { say } = useSay()
  const toast = useToast()
  const search = useSearch({ from: '/read/$source' })
  const navigate = useNavigate({ from: '/read/$source' })
  const [{ form, selection }, setWork] = useOpenForm(source.id)
  const setForm = (form: Form): void => setWork({ form, selection })
  const setSelection = (selection: TextSelection | null): void => setWork({ form, selection })
  // Paragraphs break where turns begin, and are drawn anew only when that changes.
  const turns = useMemo(() => turnsOf(text.text, found.given), [text, found.given])
  const segments = useMemo(
    () => segmentsOf(text.text, text.blocks, turns === '' ? [] : turns.split(' ').map(Number)),
    [text, turns],
  )
  const hidden = useMemo(() => new Set(search.hide?.split(',')), [search.hide])
  /** The one mark that stays in sight though it is decided. */
  const kept = search.show === 'undecided' ? (search.mark ?? '') : null
  const shown = useMemo(
    () =>
      found.marks.filter(
        mark =>
          mark.form !== 'narration' &&
          (hidden.size === 0 || !hidden.has(mark.kind)) &&
          (kept === null || mark.status === 'suggested' || mark.id === kept),
      ),
    [found.marks, hidden, kept],
  )
  const current = useMemo(
    () => (search.mark === undefined ? null : (found.marks.find(({ id }) => id === search.mark) ?? null)),
    [found.marks, search.mark],
  )
  const place = useMemo(() => placeOf(search.at, text.text.length), [search.at, text.text.length])
  const pick = (mark: Mark | null): void =>
    void navigate({
      search: old => {
        const { mark: _, ...rest } = old
        return mark === null ? rest : { ...rest, mark: mark.id }
      },
      replace: true,
      resetScroll: false,
    })
  const placing = usePlacing(text, search.adrift ?? null, selection)
  const withPages = hasPages(source.mediaType)
  const pageShown = withPages && (search.page === undefined ? matchMedia(WIDE).matches : search.page === 'on')
  const togglePage = (): void =>
    void navigate({
      search: old => ({ ...old, page: pageShown ? 'off' : 'on' }),
      replace: true,
      resetScroll: false,
    })
  const reader = useReaderKeys({
    source: source.id,
    marks: shown,
    current,
    pick,
    open: what => {
      if (what === 'correct' || what === 'merge' || what === 'split' || selection !== null) setForm(what)
      else toast({ text: say('web.read.select-first') })
    },
    togglePage: withPages ? togglePage : null,
    place: placing.place,
    enabled: form === null,
  })
  const addition = form === 'correct' || form === 'merge' || form === 'split' || form === 'keys' ? null : form
  const close = (): void => setWork({ form: null, selection: null })
  return (
    <div className="pane-view read">
      <ReadHead
        source={source}
        sources={sources}
        marks={found.marks}
        hidden={hidden}
        undecidedOnly={search.show === 'undecided'}
        onKeys={() => setForm('keys')}
        page={withPages ? { shown: pageShown, key: reader.keys.page, toggle: togglePage } : null}
      />
      <div className="panes read-panes" data-page={pageShown ? '' : undefined}>
        <div className="pane read-text">
          {placing.adrift !== null && <AdriftStrip adrift={placing.adrift} placeKey={reader.keys.place} />}
          <TextPane
            text={text}
            segments={segments}
            marks={shown}
            current={current}
            place={place}
            onPick={pick}
            onSelect={setSelection}
          />
          {selection !== null && form === null && (
            <SelectionBar
              selection={selection}
              keys={reader.keys}
              onChoose={setForm}
              onPlace={placing.place}
            />
          )}
        </div>
        {pageShown && (
          <Suspense fallback={<Waiting />}>
            <PagePane source={source} origin={text.origin} stretch={current ?? place} onClose={togglePage} />
          </Suspense>
        )}
        <aside className="pane read-side" aria-label={say('web.read.found')}>
          <MarkList marks={shown} current={current} actions={reader} onPick={pick} />
        </aside>
      </div>
      <div className="visually-hidden" role="status" aria-live="polite">
        {current === null ? '' : `${say(`web.mark.${current.kind}`)}: ${current.quote}`}
      </div>
      {form === 'keys' && <KeysDialog keys={reader.keys} onChange={reader.setKeys} onClose={close} />}
      {form === 'correct' && current !== null && (
        <CorrectForm mark={current} source={source.id} onClose={close} />
      )}
      {form === 'merge' && current !== null && (
        <MergeForm mark={current} source={source.id} onClose={close} />
      )}
      {form === 'split' && current !== null && (
        <SplitForm mark={current} marks={found.marks} source={source.id} onClose={close} />
      )}
      {addition !== null && selection !== null && (
        <AddForm
          kind={addition}
          text={text}
          dated={source.date}
          start={selection.start}
          end={selection.end}
          onClose={close}
        />
      )}
    </div>
  )
}

/** Where turns begin, with the speaker's label before them; as one string, so that equal is equal. */
function turnsOf(text: string, marks: readonly Mark[]): string {
  const starts = new Set<number>()
  for (const { form, start, voices } of marks) {
    if (form !== 'turn') continue
    const name = voices.findLast(({ link }) => link === 'asserted-by')?.name ?? ''
    const before = text.slice(Math.max(0, start - LABEL), start)
    const label = name === '' || !/[:.—–-]\s*$/.test(before) ? -1 : before.lastIndexOf(name)
    starts.add(label < 0 ? start : start - before.length + label)
  }
  return [...starts].sort((a, b) => a - b).join(' ')
}

/** A speaker's label ends at most so far before the words. */
const LABEL = 60

/** `START-END` as a stretch of the text, or null. */
function placeOf(at: string | undefined, length: number): { start: number; end: number } | null {
  const match = /^(\d+)(?:-(\d+))?$/.exec(at ?? '')
  if (match === null) return null
  const start = Math.min(Number(match[1]), length)
  return { start, end: Math.min(Math.max(Number(match[2] ?? start + 1), start + 1), length) }
}

// Adding sources: choose files or a folder, or drop them; progress, stop, and what came of it.
import { useRef } from 'react'
import { useReading } from '../app/reading.ts'
import { useSay } from '../words/say.tsx'
import { Trouble } from './status.tsx'

export function AddFiles(): React.ReactNode {
  const { say } = useSay()
  const { add, state } = useReading()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const busy = state.kind === 'sending' || state.kind === 'reading'
  const chosen = (event: React.ChangeEvent<HTMLInputElement>): void => {
    void add([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <div className="add-files">
      <input ref={files} type="file" multiple hidden aria-label={say('web.add.files')} onChange={chosen} />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={say('web.add.folder')}
        onChange={chosen}
        {...{ webkitdirectory: '' }}
      />
      <button type="button" className="button primary" disabled={busy} onClick={() => files.current?.click()}>
        {say('web.add.files')}
      </button>
      <button type="button" className="button" disabled={busy} onClick={() => folder.current?.click()}>
        {say('web.add.folder')}
      </button>
    </div>
  )
}

/** The line that says how far reading is; nothing while nothing is read. */
export function ReadingProgress(): React.ReactNode {
  const { say } = useSay()
  const { state, cancel } = useReading()
  switch (state.kind) {
    case 'idle':
      return null
    case 'sending':
    case 'reading':
      return (
        <div className="reading-progress" role="status">
          <progress max={Math.max(1, state.total)} value={state.done} aria-label={say('web.add.progress')} />
          <span>
            {say(state.kind === 'sending' ? 'web.add.sending' : 'web.add.reading', {
              done: state.done,
              total: state.total,
              name: state.name,
            })}
          </span>
          <button type="button" className="button small" onClick={cancel}>
            {say('web.add.stop')}
          </button>
        </div>
      )
    case 'done':
      return (
        <p className="reading-progress" role="status">
          {say('cli.read.done', { added: state.added, known: state.known, troubled: state.troubled })}
        </p>
      )
    case 'stopped':
      return (
        <p className="reading-progress" role="status">
          {say('web.add.stopped')}
        </p>
      )
    case 'failed':
      return <Trouble error={state.error} />
  }
}

/** The files of a drop, folders gone through, in the order of their paths. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null)
  if (entries.length === 0) return [...data.files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    const path = entry.fullPath.replace(/^\//, '')
    Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' })
    return [file]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) break
    all.push(...some)
  }
  return (await Promise.all(all.map(filesIn))).flat()
}

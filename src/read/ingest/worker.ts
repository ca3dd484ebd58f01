// A worker thread of the ingestion: loads a file, asks whether it is wanted, parses it, runs the stages on it.
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { failed, problem } from '../formats/problems.ts'
import { readDocument } from '../formats/read.ts'
import { loadFile, type LoadedFile } from './bytes.ts'
import type { FromWorker, ReadJob, StagesModule, ToWorker, WorkerSettings } from './protocol.ts'
import { whyNot } from './walk.ts'

const { options, stages } = workerData as WorkerSettings
const port = parentPort!
const answers = new Map<number, (parse: boolean) => void>()
let stagesModule: Promise<StagesModule> | undefined

port.on('message', (message: ToWorker) => {
  if (message.kind === 'read') void run(message.job)
  else answers.get(message.id)?.(message.parse)
})

send({ kind: 'ready' })

function send(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, [...transfer])
}

async function run(job: ReadJob): Promise<void> {
  const { id } = job
  let file: LoadedFile
  try {
    file =
      'location' in job.from
        ? await loadFile(job.from.location, options.limits, job.hashOnly)
        : loaded(job.from.bytes)
  } catch (error) {
    send({ kind: 'unreadable', id, problem: whyNot(error, 'unreadable-file') })
    return
  }
  const wanted = new Promise<boolean>(resolve => answers.set(id, resolve))
  send({ kind: 'hashed', id, sha256: file.sha256, bytes: file.size })
  const parse = await wanted
  answers.delete(id)
  if (!parse) {
    send({ kind: 'finished', id, reading: null, problem: null })
    return
  }
  const document =
    file.bytes === null
      ? failed('application/octet-stream', 'file-too-large', {
          bytes: file.size,
          limit: options.limits.fileBytes,
        })
      : await readDocument(inputOf(job, file.bytes), options)
  const transfer = (document.attachments ?? []).map(attachment => attachment.bytes.buffer)
  const { attachments: _, ...rest } = document
  send({ kind: 'parsed', id, document }, transfer)
  if (stages === null || document.text === '') {
    send({ kind: 'finished', id, reading: null, problem: null })
    return
  }
  try {
    stagesModule ??= import(stages.module) as Promise<StagesModule>
    const module = await stagesModule
    const reading = await module.readParsed(rest, { path: job.path, sha256: file.sha256 }, stages.context)
    send({ kind: 'finished', id, reading, problem: null })
  } catch (error) {
    const reason = (error as Error).message
    send({ kind: 'finished', id, reading: null, problem: problem('stages-failed', 'warning', { reason }) })
  }
}

function loaded(bytes: Uint8Array): LoadedFile {
  const own = new Uint8Array(bytes)
  return { sha256: createHash('sha256').update(own).digest('hex'), size: own.length, bytes: own }
}

function inputOf(job: ReadJob, bytes: Uint8Array) {
  return { name: job.path, bytes, ...(job.declaredType === null ? {} : { declaredType: job.declaredType }) }
}

// Several files as one ZIP archive, made while it is read: one file in memory at a time.
import { Readable } from 'node:stream'
import yazl from 'yazl'
import { bytesOf, type ExchangeFile } from './exchange.ts'

/** The same files at the same time give the same bytes. */
export function zipOf(files: AsyncIterable<ExchangeFile>, made: string): Readable {
  const archive = new yazl.ZipFile()
  const mtime = new Date(made)
  const output = archive.outputStream as Readable
  archive.on('error', (error: Error) => output.destroy(error))
  const fill = async (): Promise<void> => {
    for await (const file of files)
      archive.addReadStreamLazy(file.name, { mtime }, done => done(null, Readable.from(bodyOf(file))))
    archive.end()
  }
  fill().catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))))
  return output
}

/** The body as a stream of one piece, made when it is read. */
async function* bodyOf(file: ExchangeFile): AsyncGenerator<Uint8Array> {
  yield await bytesOf(file)
}

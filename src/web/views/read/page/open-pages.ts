// The pages of an original as pictures: of a PDF through pdf.js in a worker that may reach nothing, of an image itself.
//
// Nothing in a file is run: no scripts, no forms, no links. Glyphs are drawn as outlines, so that no typeface of a file
// is ever installed in the page.
import { AnnotationMode, getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { startWorker } from '../../../app/start-worker.ts'
import { PICTURES } from './has-pages.ts'
import { OwnFiles } from './own-files.ts'

/** Size of a page; in points for a PDF, in pixels for a picture. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface Pages {
  readonly count: number
  /** `number` from 1. */
  sizeOf(number: number): Promise<PageSize>
  /** Draws a page so many times its size. A drawing begun later on the same canvas ends this one. */
  draw(number: number, canvas: HTMLCanvasElement, scale: number): Promise<void>
  close(): void
}

/** Opens an original. Rejects where it is damaged or locked by a password. */
export async function openPages(original: Blob, mediaType: string): Promise<Pages> {
  return PICTURES.has(mediaType) ? openPicture(original, mediaType) : openPdf(original)
}

/** A canvas larger than this is not kept by browsers. */
const MOST_PIXELS = 16_000_000

async function openPdf(original: Blob): Promise<Pages> {
  const port = startWorker(workerAddress)
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    data: new Uint8Array(await original.arrayBuffer()),
    worker,
    BinaryDataFactory: OwnFiles,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const end = (): void => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    const pdf = await task.promise
    const drawing = new WeakMap<HTMLCanvasElement, { cancel(): void }>()
    return {
      count: pdf.numPages,
      async sizeOf(number) {
        const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
        return { width, height }
      },
      async draw(number, canvas, scale) {
        const page = await pdf.getPage(number)
        const { width, height } = page.getViewport({ scale: 1 })
        const viewport = page.getViewport({ scale: fitting({ width, height }, scale) })
        drawing.get(canvas)?.cancel()
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        const begun = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
        drawing.set(canvas, begun)
        await begun.promise.catch((error: unknown) => {
          if (!(error instanceof Error && error.name === 'RenderingCancelledException')) throw error
        })
      },
      close: end,
    }
  } catch (error) {
    end()
    throw error
  }
}

async function openPicture(original: Blob, mediaType: string): Promise<Pages> {
  const picture = await createImageBitmap(new Blob([original], { type: mediaType }))
  const { width, height } = picture
  return {
    count: 1,
    sizeOf: () => Promise.resolve({ width, height }),
    draw(_, canvas, scale) {
      const times = Math.min(1, fitting({ width, height }, scale))
      canvas.width = Math.round(width * times)
      canvas.height = Math.round(height * times)
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      return Promise.resolve()
    },
    close: () => picture.close(),
  }
}

function fitting({ width, height }: PageSize, scale: number): number {
  return Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)))
}

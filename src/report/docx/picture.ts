// A drawing as PNG, for word processors that do not show SVG. Drawn by resvg with a typeface that comes with the program.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Picture } from '../document/model.ts'
import { svgAlone } from '../html/svg.ts'

const require = createRequire(import.meta.url)
/** Pixels a point: sharp on paper at 216 dots an inch. */
const SCALE = 3

let ready: Promise<readonly Uint8Array[]> | undefined

/** Loads the renderer once in a process, and the typefaces. */
function renderer(): Promise<readonly Uint8Array[]> {
  ready ??= (async () => {
    await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
    return Promise.all(
      ['Regular', 'Bold'].map(face =>
        readFile(require.resolve(`pdfjs-dist/standard_fonts/LiberationSans-${face}.ttf`)),
      ),
    )
  })()
  return ready
}

/** The drawing as a PNG on white. The same drawing gives the same bytes. */
export async function pngOf(picture: Picture): Promise<Uint8Array> {
  const fontBuffers = [...(await renderer())]
  const drawing = new Resvg(svgAlone(picture), {
    fitTo: { mode: 'zoom', value: SCALE },
    background: '#ffffff',
    font: { fontBuffers, defaultFontFamily: 'Liberation Sans' },
  })
  return drawing.render().asPng()
}

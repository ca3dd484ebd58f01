// The fonts, character maps and decoders that pdf.js asks for by name, as files of our own bundle.
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
)

const BY_NAME = new Map(
  Object.entries(ADDRESSES).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
)

/** What pdf.js takes as its `BinaryDataFactory`: asked on the page's side, since its worker may reach nothing. */
export class OwnFiles {
  /** Throws RangeError for a name that is not in the bundle. */
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = BY_NAME.get(filename)
    if (address === undefined) throw new RangeError(`not in the bundle: ${filename}`)
    const answer = await fetch(address)
    return new Uint8Array(await answer.arrayBuffer())
  }
}

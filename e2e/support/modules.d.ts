declare module 'ro-crate' {
  export class ROCrate {
    constructor(json: unknown, options?: { readonly array?: boolean; readonly link?: boolean })
    readonly rootDataset: Readonly<Record<string, unknown>>
  }
}
declare module 'bibtex-parse' {
  export function entries(text: string): readonly Readonly<Record<string, string>>[]
}
declare module '@citation-js/plugin-csl'

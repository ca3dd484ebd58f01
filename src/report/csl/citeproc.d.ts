declare module 'citeproc' {
  interface CiteItem {
    readonly id: string
    readonly locator?: string
    readonly label?: string
    readonly position?: number
  }
  interface System {
    retrieveLocale(language: string): string
    retrieveItem(id: string): object
  }
  export class Engine {
    constructor(system: System, style: string, language: string, force: boolean)
    setOutputFormat(format: 'html' | 'text'): void
    updateItems(ids: readonly string[]): void
    makeCitationCluster(items: readonly CiteItem[]): string
    makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
  }
  const citeproc: { readonly Engine: typeof Engine }
  export default citeproc
}

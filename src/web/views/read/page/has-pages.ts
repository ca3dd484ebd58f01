// Which originals can be shown as pages; apart, so that the reader need not load what draws them.

/** Pictures that a browser can decode by itself. */
export const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Whether an original of this type can be shown as pages. */
export function hasPages(mediaType: string): boolean {
  return mediaType === 'application/pdf' || PICTURES.has(mediaType)
}

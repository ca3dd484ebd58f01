// A file with many copies of a fault tree, so that what a tool takes for one more can be told from what it takes to start.

/** The same tree `count` times under names of their own, all in one file. Throws RangeError where there is no model. */
export function copiesOf(xml: string, count: number): string {
  const body = /<opsa-mef[^>]*>(.*)<\/opsa-mef>/s.exec(xml)?.[1]
  if (body === undefined) throw new RangeError('no opsa-mef in this file')
  const data = body.indexOf('<model-data>')
  const trees = data < 0 ? body : body.slice(0, data)
  const events = data < 0 ? '' : body.slice(data).replaceAll(/<\/?model-data>/g, '')
  const copies = (part: string): string =>
    Array.from({ length: count }, (_, at) =>
      part.replaceAll(/ name="([^"]*)"/g, ` name="$1-copy-${at}"`),
    ).join('')
  return `<?xml version="1.0"?>\n<opsa-mef>\n${copies(trees)}<model-data>\n${copies(events)}</model-data>\n</opsa-mef>\n`
}

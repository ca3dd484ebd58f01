// Notes and bibliography put into words by citeproc-js, which is told of each note whether its source was cited before.
import type { CaseData } from '#model'
import type { Messages } from '#messages'
import citeproc from 'citeproc'
import type { Inline } from '../document/model.ts'
import { cslItems } from './items.ts'
import { localeOf, NOTE_STYLE } from './style.ts'

/** As citeproc-js numbers them. */
const POSITION = { first: 0, subsequent: 1, ibid: 2, ibidWithLocator: 3 } as const

export interface Citations {
  /** The next note on a source: full the first time, short later, ibidem right after itself at the same place. */
  cite(
    source: string,
    at: { readonly unit: 'page' | 'paragraph'; readonly number: string } | null,
  ): readonly Inline[]
  /** Entries for these sources, sorted. */
  bibliography(sources: ReadonlySet<string>): readonly (readonly Inline[])[]
}

export function openCitations(data: CaseData, messages: Messages): Citations {
  const items = new Map(cslItems(data, messages).map(item => [item.id, item]))
  const locale = localeOf(messages)
  const engine = new citeproc.Engine(
    { retrieveLocale: () => locale, retrieveItem: id => items.get(id)! },
    NOTE_STYLE,
    messages.language,
    true,
  )
  engine.setOutputFormat('html')
  engine.updateItems([...items.keys()])
  const cited = new Set<string>()
  const known = new Map<string, readonly Inline[]>()
  let last = ''
  return {
    cite(source, at) {
      const position = !cited.has(source)
        ? POSITION.first
        : last === source
          ? at === null
            ? POSITION.ibid
            : POSITION.ibidWithLocator
          : POSITION.subsequent
      cited.add(source)
      last = source
      const key = `${position} ${at?.unit ?? ''} ${at?.number ?? ''} ${source}`
      const before = known.get(key)
      if (before !== undefined) return before
      const locator = at === null ? {} : { locator: at.number, label: at.unit }
      const words = inlinesOf(engine.makeCitationCluster([{ id: source, position, ...locator }]))
      known.set(key, words)
      return words
    },
    bibliography(sources) {
      const [{ entry_ids: ids }, entries] = engine.makeBibliography()
      return entries
        .filter((_, at) => ids[at]!.some(id => sources.has(id)))
        .map(entry => inlinesOf(entry.trim()))
    },
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#38': '&',
  '#60': '<',
  '#62': '>',
}

/** The little HTML that citeproc-js writes as inlines: italics are kept, every other tag is dropped. */
function inlinesOf(html: string): readonly Inline[] {
  const found: Inline[] = []
  let italic = false
  for (const [part] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (part.startsWith('<')) {
      if (/^<\/?i>/.test(part)) italic = !part.startsWith('</')
      continue
    }
    const text = part.replaceAll(/&([a-z]+|#\d+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    if (text !== '') found.push({ kind: 'text', text, ...(italic ? { look: 'emphasis' as const } : {}) })
  }
  const sentence = found.map(each => (each.kind === 'note' ? '' : each.text)).join('')
  const first = found[0]
  if (first?.kind === 'text' && /^\p{Ll}/u.test(sentence))
    found[0] = { ...first, text: first.text[0]!.toUpperCase() + first.text.slice(1) }
  return found
}

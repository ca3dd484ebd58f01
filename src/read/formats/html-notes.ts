// Finds footnotes in a page: a mark that links to a place further down, and what stands there.
import { attribute, elementsOf, textOf, type Element, type Node } from './html-tree.ts'
import { tidy } from './normalise.ts'

/** What a page's links say of its notes. */
export interface HtmlNotes {
  /** Links that refer to a note: mark without brackets, and the element that the link leads to. */
  readonly references: ReadonlyMap<Element, { readonly mark: string; readonly target: Element }>
  /** Elements that begin a note. */
  readonly targets: ReadonlyMap<Element, { readonly mark: string }>
  /** Links from a note back to its reference. */
  readonly returns: ReadonlySet<Element>
}

const MARK = /^[[(]?\s*(\d{1,4}|[ivxlc]{1,6}|[a-z]|\*{1,4}|[†‡§¶]{1,3}|note\s\d{1,4})\s*[\])]?\.?$/i
const BACK = /^(?:[↑↩⏎^⤴←]\uFE0E?|back|return)$/i

/** Pairs marks with notes; a link upwards is a return. Linear in the size of the page. */
export function findNotes(root: Node): HtmlNotes {
  const order = new Map<Element, number>()
  const anchors = new Map<string, Element>()
  const links: { readonly element: Element; readonly to: string }[] = []
  for (const element of elementsOf(root)) {
    order.set(element, order.size)
    const id = attribute(element, 'id')
    const name = element.tagName === 'a' ? attribute(element, 'name') : undefined
    for (const key of [id, name]) if (key !== undefined && !anchors.has(key)) anchors.set(key, element)
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined
    if (href?.startsWith('#') === true && href.length > 1) links.push({ element, to: decoded(href.slice(1)) })
  }
  const references = new Map<Element, { mark: string; target: Element }>()
  const targets = new Map<Element, { mark: string }>()
  const returns = new Set<Element>()
  for (const { element, to } of links) {
    const target = anchors.get(to)
    if (target === undefined) continue
    const words = tidy(textOf(element, 40))
    const mark = MARK.exec(words)?.[1]
    const below = order.get(target)! > order.get(element)!
    if (below && mark !== undefined && !/^h\d$/.test(target.tagName)) {
      references.set(element, { mark, target })
      if (!targets.has(target)) targets.set(target, { mark })
    } else if (!below && (mark !== undefined || BACK.test(words))) {
      returns.add(element)
    }
  }
  return { references, targets, returns }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

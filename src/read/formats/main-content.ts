// Which elements of a web page are its article: Readability chooses, the original tree keeps its text and offsets.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { serialize, type DefaultTreeAdapterTypes } from 'parse5'
import { findNotes } from './html-notes.ts'
import { elementsOf, isDeeper, isElement, isHidden, textOf, type Element, type Node } from './html-tree.ts'
import { tidy } from './normalise.ts'

type Page = DefaultTreeAdapterTypes.Document

const MARK = 'data-element-'
/** Beyond these the choice would take too long, and all of the page is read. */
const MOST = 60_000
const DEEPEST = 300
/** An article shorter than this, in characters, is more likely a mistake. */
const SHORTEST = 250

/**
 * The elements whose text belongs to the article; null where none is found and the whole page is to be read. Each element
 * gets an attribute of its own name, since Readability merges the attributes of elements that it joins. Notes that the
 * article refers to belong to it, though Readability takes them for a footer.
 */
export function mainContent(root: Page): ReadonlySet<Element> | null {
  const elements = [...elementsOf(root)]
  if (elements.length > MOST || isDeeper(root, DEEPEST)) return null
  const kept = new Set<Element>()
  try {
    for (const [index, element] of elements.entries())
      element.attrs.push({ name: `${MARK}${index}`, value: '' })
    const { document } = parseHTML(serialize(root))
    const article = new Readability<globalThis.Element>(document, {
      charThreshold: SHORTEST,
      serializer: content => content as globalThis.Element,
    }).parse()
    if (
      article === null ||
      article.content === null ||
      article.content === undefined ||
      (article.textContent ?? '').length < SHORTEST
    )
      return null
    for (const element of [article.content, ...article.content.querySelectorAll('*')])
      for (const { name } of element.attributes)
        if (name.startsWith(MARK)) kept.add(elements[Number(name.slice(MARK.length))]!)
  } catch {
    // Readability gives up on pages that are no documents; then all is read.
    return null
  } finally {
    for (const element of elements) element.attrs.pop()
  }
  keepNotes(root, kept)
  keepTitle(elements, kept)
  return kept
}

function keepNotes(root: Node, kept: Set<Element>): void {
  const { references } = findNotes(root)
  for (const [link, { target }] of references) {
    if (!kept.has(link)) continue
    const block = isElement(target) && target.tagName === 'a' ? target.parentNode : target
    if (block === null || !isElement(block) || isHidden(block)) continue
    for (const element of elementsOf(block)) kept.add(element)
  }
}

/** Readability drops the headline where it repeats the page's title; a reader wants it. */
function keepTitle(elements: readonly Element[], kept: Set<Element>): void {
  const first = elements.find(element => element.tagName === 'h1')
  if (first === undefined || kept.has(first) || tidy(textOf(first, 300)).length > 200) return
  for (const element of elementsOf(first)) kept.add(element)
}

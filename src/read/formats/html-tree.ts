// Small questions asked of a parsed HTML tree.
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Node = Tree.Node
export type Element = Tree.Element
export type TextNode = Tree.TextNode

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is TextNode => node.nodeName === '#text'

/** The children of a node; of a template, nothing: it is not shown. */
export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

/** An attribute's value, by its lower-case name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(each => each.name === name)?.value
}

/** Elements below a node in document order, without recursion: pages may be nested without end. */
export function* elementsOf(root: Node): Generator<Element> {
  const stack: Node[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (isElement(node)) yield node
    const children = childrenOf(node)
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!)
  }
}

/** The text below a node, up to a number of characters. */
export function textOf(root: Node, most = 10_000): string {
  let text = ''
  const stack: Node[] = [root]
  while (stack.length > 0 && text.length < most) {
    const node = stack.pop()!
    if (isText(node)) text += node.value
    else if (!isElement(node) || !UNSEEN.has(node.tagName)) {
      const children = childrenOf(node)
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!)
    }
  }
  return text
}

/** Elements whose content is no text of the page. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template head svg math iframe object embed canvas audio video select option textarea button input map datalist dialog'.split(
    ' ',
  ),
)

/** Whether the page hides an element from its readers. */
export function isHidden(element: Element): boolean {
  if (UNSEEN.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
}

/** Whether a tree is nested deeper than `most`: libraries that recurse, or look up from each element, cannot take it. */
export function isDeeper(root: Node, most: number): boolean {
  const stack: (readonly [Node, number])[] = [[root, 0]]
  while (stack.length > 0) {
    const [node, depth] = stack.pop()!
    if (depth > most) return true
    for (const child of childrenOf(node)) stack.push([child, depth + 1])
  }
  return false
}

// Reads Markdown (CommonMark with tables and footnotes) by way of HTML, with places in the original found again.
import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { DocumentBuilder } from './builder.ts'
import type { InputFile, ParsedDocument, ReadingOptions } from './document.ts'
import { decode } from './encoding.ts'
import { frontMatterOf } from './front-matter.ts'
import { writeHtml } from './html-blocks.ts'
import { elementsOf, isText, textOf, childrenOf, type Node } from './html-tree.ts'
import { tidy } from './normalise.ts'
import { failed } from './problems.ts'

export const MARKDOWN_TYPE = 'text/markdown'

const escaped = (value: string): string =>
  value.replace(/[^\w-]/g, character => `_${character.charCodeAt(0)}`)

/** `[^1]` in the text and `[^1]: …` at the beginning of a line. */
const FOOTNOTES: readonly TokenizerAndRendererExtension[] = [
  {
    name: 'footnoteReference',
    level: 'inline',
    start: source => source.indexOf('[^'),
    tokenizer(source) {
      const match = /^\[\^([^\]\s]{1,40})\](?!:)/.exec(source)
      return match === null ? undefined : { type: 'footnoteReference', raw: match[0], label: match[1]! }
    },
    renderer: token =>
      `<a href="#note-${escaped(String(token['label']))}">${escaped(String(token['label']))}</a>`,
  },
  {
    name: 'footnote',
    level: 'block',
    start: source => /^\[\^[^\]\s]{1,40}\]:/m.exec(source)?.index,
    tokenizer(source) {
      const match = /^\[\^([^\]\s]{1,40})\]:[ \t]*([^\n]*(?:\n(?!\s*\n|\[\^)[^\n]+)*)(?:\n+|$)/.exec(source)
      if (match === null) return undefined
      const token = { type: 'footnote', raw: match[0], label: match[1]!, tokens: [] }
      this.lexer.inline(match[2]!, token.tokens)
      return token
    },
    renderer(token) {
      return `<p id="note-${escaped(String(token['label']))}">${this.parser.parseInline(token.tokens ?? [])}</p>`
    },
  },
]

/** Reads a Markdown file. */
export function readMarkdown(file: InputFile, options: ReadingOptions): ParsedDocument {
  const decoded = decode(file.bytes, file.charset)
  if (decoded === null) return failed(MARKDOWN_TYPE, 'not-text')
  const front = frontMatterOf(decoded.text)
  const source = decoded.text.slice(front.end)
  const marked = new Marked({ extensions: [...FOOTNOTES] })
  const root = parseFragment('')
  const places = new Map<Node, number>()
  let at = front.end
  const tokens = marked.lexer(source.replace(/\r\n?/g, '\n'))
  for (const token of tokens) {
    const alone = Object.assign([token], { links: tokens.links })
    const fragment = parseFragment(marked.parser(alone))
    for (const node of fragment.childNodes) {
      node.parentNode = root
      root.childNodes.push(node)
    }
    place(fragment.childNodes, decoded.text, at, places)
    at += lengthIn(decoded.text, at, (token as Tokens.Generic).raw)
  }
  const builder = new DocumentBuilder(options.limits)
  builder.problems.push(...decoded.problems)
  writeHtml(root, builder, { offsetOf: node => places.get(node) })
  const title = front.metadata.title ?? firstHeading(root)
  return builder.finish({
    mediaType: MARKDOWN_TYPE,
    metadata: { ...front.metadata, ...(title === undefined ? {} : { title }) },
  })
}

/** Looks for each text node's first words from where the one before was found. */
function place(
  nodes: readonly Tree.ChildNode[],
  original: string,
  from: number,
  places: Map<Node, number>,
): void {
  let cursor = from
  const stack: Node[] = [...nodes].reverse()
  while (stack.length > 0) {
    const node = stack.pop()!
    if (isText(node)) {
      const words = node.value.trimStart().split('\n')[0]!.slice(0, 40)
      const found = words === '' ? -1 : original.indexOf(words, cursor)
      const lead = node.value.length - node.value.trimStart().length
      places.set(node, found < 0 || found > cursor + 2000 ? cursor : Math.max(0, found - lead))
      if (found >= 0 && found <= cursor + 2000) cursor = found + words.length
    }
    const children = childrenOf(node)
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!)
  }
}

/** How far a token reaches in the original, where line ends may take two characters. */
function lengthIn(original: string, at: number, raw: string): number {
  let length = 0
  for (let index = 0; index < raw.length; index++) {
    if (raw[index] === '\n' && original[at + length] === '\r' && original[at + length + 1] === '\n') length++
    length++
  }
  return length
}

function firstHeading(root: Node): string | undefined {
  for (const element of elementsOf(root)) if (element.tagName === 'h1') return tidy(textOf(element, 300))
  return undefined
}

// Small XML files (manifests, properties) as a flat list of their elements.
import { tidy } from './normalise.ts'
import { decodeXml, parseXml } from './xml.ts'

/** An element by its local name, with its attributes (local names) and the text directly inside it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** The elements of a document in the order in which they open. */
export function xmlElements(bytes: Uint8Array): readonly XmlElement[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: (typeof found)[number][] = []
  parseXml(decodeXml(bytes) ?? '', {
    open(name, attributes) {
      const entries = Object.entries(attributes).map(([key, value]) => [local(key), value])
      const element = { name: local(name), attributes: Object.fromEntries(entries), text: '' }
      found.push(element)
      open.push(element)
    },
    close() {
      open.pop()
    },
    text(value) {
      const element = open.at(-1)
      if (element !== undefined) element.text += value
    },
  })
  return found.map(element => ({ ...element, text: tidy(element.text) }))
}

export const local = (name: string): string => name.slice(name.indexOf(':') + 1)

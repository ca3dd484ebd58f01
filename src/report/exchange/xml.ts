// Writes XML: elements with attributes, text escaped, characters that XML 1.0 cannot hold left out.

/** Markup that is well-formed already; kept apart from text by its type. */
export interface Xml {
  readonly xml: string
}
export type XmlChild = Xml | string | null | undefined | readonly XmlChild[]
export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** An element; attributes and children that are null or undefined are left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly XmlChild[]): Xml {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
  const inside = children.map(child => inXml(child)).join('')
  return {
    xml: inside === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>`,
  }
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

function inXml(child: XmlChild): string {
  if (child === null || child === undefined) return ''
  if (typeof child === 'string') return escaped(child)
  return 'xml' in child ? child.xml : child.map(one => inXml(one)).join('')
}

function escaped(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- what XML 1.0 cannot hold, even escaped
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

/** An id as XML wants it: letters, digits, `.`, `-`, `_`, not beginning with a digit; different ids stay different. */
export function xmlId(id: string): string {
  return `r.${id.replace(/[^A-Za-z0-9.-]/g, sign => `_${sign.codePointAt(0)!.toString(16)}_`)}`
}

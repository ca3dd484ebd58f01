// A charge as Argdown: counts rest on elements, elements on claims, claims are supported or attacked by what voices say.
import {
  literalKey,
  type CaseData,
  type Charge,
  type Count,
  type ElementNode,
  type Literal,
  type Statement,
} from '#model'
import type { ExchangeCase, ExchangeFile, ExchangeOptions } from './exchange.ts'
import { namesOf, type Names } from './names.ts'
import { speechOf, vouched, type Speech } from './speech.ts'

export async function* argdownFiles(
  { data, messages }: ExchangeCase,
  { charge: only }: ExchangeOptions,
): AsyncGenerator<ExchangeFile> {
  const names = namesOf(data, messages)
  const speech = speechOf(data, names)
  const charges = data.charges.filter(({ id }) => only === undefined || id === only)
  const claims = new Set(charges.flatMap(charge => charge.counts.flatMap(count => claimsOf(count))))
  const parts = [
    `===\ntitle: ${JSON.stringify(data.settings.title || messages.say('app.name'))}\n===`,
    ...charges.map(charge => chargePart(charge, names)),
    `# ${plain(messages.say('exchange.argdown.claims'))}`,
    ...[...claims].map(claim => claimPart(claim, data, names, speech)),
  ]
  yield { name: 'charges.argdown', body: `${parts.join('\n\n')}\n` }
}

function chargePart(charge: Charge, names: Names): string {
  const { label, accuser, target, counts } = charge
  const parties = `${names.actor(accuser)} – ${names.actor(target)}`
  return [
    `# ${plain(label || parties)}`,
    ...(label === '' ? [] : [plain(parties)]),
    ...counts.map(count => countPart(count, names)),
  ].join('\n\n')
}

/** The count as a statement, and one argument for each tree of elements under it: premises, then the count. */
function countPart(count: Count, names: Names): string {
  const { id, label, trees, accused } = count
  const title = `[${id}]`
  const words = plain(label === '' ? names.claim(count.of) : `${label}: ${names.claim(count.of)}`)
  const all = [...trees, ...accused.flatMap(({ trees }) => trees)]
  const shown = all.length > 0 ? all.map(tree => [tree.name, tree.id, tree.root] as const) : []
  if (shown.length === 0) return `${title}: ${words} #count\n  + [${count.of}]`
  const supports = shown.map(([name, tree]) => `  + <${plain(`${name} ${tree}`)}>`)
  const reasons = shown.map(([name, tree, root]) =>
    [
      `<${plain(`${name} ${tree}`)}>`,
      '',
      ...premisesOf(root, names).map((premise, at) => `(${at + 1}) ${premise}`),
      '-----',
      `(${premisesOf(root, names).length + 1}) ${title}`,
    ].join('\n'),
  )
  return [`${title}: ${words} #count`, ...supports].join('\n').concat('\n\n', reasons.join('\n\n'))
}

/** The root's parts as premises: a claim by its title, a group of claims in words. */
function premisesOf(root: ElementNode, names: Names): string[] {
  const parts = root.kind === 'group' && root.quantifier === 'all' ? root.of : [root]
  return parts.map(part =>
    part.kind === 'claim'
      ? `[${literalTitle(part.literal)}]`
      : `[${part.id}]: ${plain(inWords(part, names))}`,
  )
}

function inWords(node: ElementNode, names: Names): string {
  if (node.kind === 'claim') return names.literal(node.literal)
  const { quantifier, of } = node
  const join = quantifier === 'all' ? ' & ' : ' | '
  const least = typeof quantifier === 'object' ? `≥${quantifier.atLeast}: ` : ''
  return `${least}${of.map(part => `(${inWords(part, names)})`).join(join)}`
}

function claimsOf(count: Count): string[] {
  const leaves = (node: ElementNode): string[] =>
    node.kind === 'claim' ? [node.literal.claim] : node.of.flatMap(part => leaves(part))
  const trees = [...count.trees, ...count.accused.flatMap(({ trees }) => trees)]
  return [count.of, ...trees.flatMap(({ root }) => leaves(root))]
}

/** The claim, what is said for and against it, and what takes a saying's force away. */
function claimPart(claim: string, data: CaseData, names: Names, speech: Speech): string {
  const lines = [`[${claim}]: ${plain(names.claim(claim))}`]
  const spoken: string[] = []
  for (const statement of speech.statements(claim)) {
    const side = vouched(statement).find(literal => literal.claim === claim)
    if (side === undefined) continue
    lines.push(`  ${side.negated ? '-' : '+'} <${statementTitle(statement)}>`)
    const undercuts = data.undercuts
      .filter(({ target }) => target.kind === 'statement' && target.id === statement.id)
      .map(({ literal }) => `  _ [${literalTitle(literal)}]`)
    const words = plain(`${names.voices(statement)}: “${statement.passage.quote.exact}”`)
    spoken.push([`<${statementTitle(statement)}>: ${words}`, ...undercuts].join('\n'))
  }
  return [lines.join('\n'), ...spoken].join('\n\n')
}

function literalTitle(literal: Literal): string {
  return plain(literalKey(literal))
}

function statementTitle({ id }: Statement): string {
  return plain(id)
}

/** Words in which no sign means anything to Argdown. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/[#@*_\\/]/g, sign => `\\${sign}`)
    .trim()
}

// The elements of a count: who defined them, what each rests on, and the results under every tree.
import type { Count, CountAccused, ElementNode, ElementTree } from '#model'
import { heading, link, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block, Inline, TreeLine } from './model.ts'
import { quotesOn } from './quotes.ts'
import { label } from './standing.ts'

/** Trees of a count for an accused, the shown one first. */
export function treesOf(count: Count, accused: CountAccused): readonly ElementTree[] {
  return accused.trees.length > 0 ? accused.trees : count.trees
}

/** Claims of a tree, in order, each once. */
export function claimsOf(node: ElementNode): readonly string[] {
  return node.kind === 'claim' ? [node.literal.claim] : [...new Set(node.of.flatMap(claimsOf))]
}

/** Claims on which a count rests in any of its trees. */
export function claimsOfCount(count: Count): readonly string[] {
  const trees = [...count.trees, ...count.accused.flatMap(({ trees: own }) => own)]
  return [...new Set([count.of, ...trees.flatMap(({ root }) => claimsOf(root))])]
}

export function elementBlocks(desk: Desk, count: Count, accused: CountAccused, id: string): readonly Block[] {
  const { say } = desk
  const trees = treesOf(count, accused)
  const [shown] = trees
  const blocks: Block[] = [heading(4, `${id}-elements`, say('report.elements'))]
  if (shown === undefined) blocks.push(paragraph(say('report.elements.none')))
  else {
    blocks.push(
      paragraph(say('report.elements.by', { name: shown.name, by: shown.by || say('report.unnamed') })),
      {
        kind: 'tree',
        label: say('report.elements'),
        lines: treeLines(desk, count, accused, shown),
      },
    )
    if (trees.length > 1) blocks.push(...alternatives(desk, count, accused, trees))
  }
  for (const claim of shown === undefined ? [count.of] : claimsOf(shown.root))
    blocks.push(...claimBlocks(desk, claim, `${id}-elements`))
  return blocks
}

function treeLines(desk: Desk, count: Count, accused: CountAccused, tree: ElementTree): readonly TreeLine[] {
  const { say, names, check } = desk
  const lines: TreeLine[] = []
  const walk = (node: ElementNode, depth: number): void => {
    const standing = check.reasoner.standing({
      kind: 'element',
      count: count.id,
      accused: accused.actor,
      tree: tree.id,
      element: node.id,
    })
    const quantifier =
      node.kind === 'claim'
        ? names.literal(node.literal)
        : typeof node.quantifier === 'object'
          ? say('report.elements.at-least', { count: node.quantifier.atLeast })
          : say(`report.elements.${node.quantifier}`)
    const what =
      node.label === undefined || node.label === ''
        ? quantifier
        : node.kind === 'claim'
          ? node.label
          : `${node.label}: ${quantifier}`
    const inlines: Inline[] = [
      { kind: 'text', text: `${what} ` },
      { kind: 'text', text: `(${say(`report.origin.${node.origin}`)}) — `, look: 'muted' },
      label(desk, standing),
    ]
    lines.push({ depth, inlines })
    if (node.kind === 'group') for (const part of node.of) walk(part, depth + 1)
  }
  walk(tree.root, 0)
  return lines
}

function alternatives(
  desk: Desk,
  count: Count,
  accused: CountAccused,
  trees: readonly ElementTree[],
): readonly Block[] {
  const { say, check } = desk
  return [
    table(
      say('report.elements.alternatives'),
      [
        [say('report.elements.reading'), 4],
        [say('report.elements.author'), 3],
        [say('report.standing'), 3],
        [say('report.resilience'), 3],
      ],
      trees.map(tree => {
        const item = { count: count.id, accused: accused.actor, tree: tree.id }
        const { firm } = check.reasoner.structure(item)
        return [
          tree.name,
          tree.by,
          label(desk, check.reasoner.standing({ kind: 'count', ...item })),
          say('reason.resilience', { count: firm.resilience ?? 0 }),
        ]
      }),
    ),
  ]
}

/** What is said for a claim and every passage against it; told once, and pointed to later. */
export function claimBlocks(desk: Desk, claim: string, anchor: string): readonly Block[] {
  const { say, names, told } = desk
  const quotes = quotesOn(desk, claim)
  const standing = desk.check.reasoner.standing({ kind: 'literal', claim, negated: false })
  const blocks: Block[] = [
    paragraph(
      [{ kind: 'text', text: `${names.claim(claim)} — `, look: 'strong' }, label(desk, standing)],
      'label',
    ),
  ]
  const before = told.get(claim)
  if (before !== undefined)
    return [...blocks, paragraph(link(before, say('report.quoted-above')), 'attribution')]
  told.set(claim, anchor)
  if (quotes.for.length > 0) blocks.push(paragraph(say('report.said-for'), 'attribution'), ...quotes.for)
  else blocks.push(paragraph(say('report.nobody-for'), 'attribution'))
  if (quotes.against.length > 0)
    blocks.push(paragraph(say('report.said-against'), 'attribution'), ...quotes.against)
  else blocks.push(paragraph(say('report.nobody-against'), 'attribution'))
  if (quotes.beside.length > 0)
    blocks.push(paragraph(say('report.said-beside'), 'attribution'), ...quotes.beside)
  return blocks
}

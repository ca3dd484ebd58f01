// Every place in which a thing of the case points at another one: collected for the index, redirected after a merge.
import type {
  Charge,
  Claim,
  Conflict,
  Count,
  ElementNode,
  ElementTree,
  Exhibit,
  Filler,
  Grade,
  Inference,
  Literal,
  Place,
  Proceeding,
  Side,
  Statement,
  Undercut,
} from '#model'
import type { ItemKind, ItemOf } from './kinds.ts'

/** Kinds of things that are pointed at. */
export type RefKind =
  | 'actor'
  | 'place'
  | 'claim'
  | 'statement'
  | 'source'
  | 'exhibit'
  | 'proceeding'
  | 'charge'
  | 'inference'

/** Gives the id to stand in place of `id`; `role` says in what capacity it is pointed at. */
export type MapRef = (kind: RefKind, id: string, role: string) => string

type Mapper<K extends ItemKind> = (item: ItemOf<K>, map: MapRef) => ItemOf<K>

/** The same item with every reference passed through `map`. */
export function mapRefs<K extends ItemKind>(kind: K, item: ItemOf<K>, map: MapRef): ItemOf<K> {
  return (MAPPERS[kind] as unknown as Mapper<K>)(item, map)
}

const MAPPERS: { readonly [K in ItemKind]: Mapper<K> } = {
  actor: actor => actor,
  place: (place: Place, map) => ({ ...place, within: maybe(place.within, id => map('place', id, 'within')) }),
  side: (side: Side, map) => ({
    ...side,
    proceeding: maybe(side.proceeding, id => map('proceeding', id, 'proceeding')),
    members: side.members.map(member => ({ ...member, actor: map('actor', member.actor, 'member') })),
  }),
  proceeding: (item: Proceeding, map) => ({
    ...item,
    forum: maybe(item.forum, id => map('actor', id, 'forum')),
    parties: item.parties.map(party => ({ ...party, actor: map('actor', party.actor, party.role) })),
    sources: item.sources.map(id => map('source', id, 'records')),
  }),
  exhibit: (item: Exhibit, map) => ({
    ...item,
    foundWhere: maybe(item.foundWhere, id => map('place', id, 'found')),
    foundBy: item.foundBy.map(id => map('actor', id, 'found-by')),
    authenticatedBy: item.authenticatedBy.map(id => map('actor', id, 'authenticated-by')),
    shows: item.shows.map(id => map('claim', id, 'shows')),
    doesNotShow: item.doesNotShow.map(id => map('claim', id, 'does-not-show')),
  }),
  claim: (claim: Claim, map) => ({
    ...claim,
    roles: claim.roles.map(({ role, filler }) => ({ role, filler: mapFiller(filler, map, role) })),
    where: maybe(claim.where, id => map('place', id, 'where')),
    when:
      claim.when === null
        ? null
        : {
            ...claim.when,
            relative: claim.when.relative.map(time => ({ ...time, to: map('claim', time.to, 'when') })),
          },
  }),
  statement: mapStatement,
  inference: (item: Inference, map) => ({
    ...item,
    premises: item.premises.map(literal => mapLiteral(literal, map, 'premise')),
    conclusion: mapLiteral(item.conclusion, map, 'conclusion'),
  }),
  undercut: mapUndercut,
  conflict: (item: Conflict, map) => ({
    ...item,
    literals: item.literals.map(literal => mapLiteral(literal, map, 'conflict')),
  }),
  charge: mapCharge,
  grade: (grade: Grade, map) => ({
    ...grade,
    target:
      grade.target.kind === 'voice'
        ? { ...grade.target, actor: map('actor', grade.target.actor, 'graded') }
        : { ...grade.target, source: map('source', grade.target.source, 'graded') },
  }),
}

function mapStatement(statement: Statement, map: MapRef): Statement {
  return {
    ...statement,
    voices: statement.voices.map(voice => ({
      ...voice,
      actor: maybe(voice.actor, id => map('actor', id, 'voice')),
    })),
    literals: statement.literals.map(literal => mapLiteral(literal, map, 'says')),
    restsOn: statement.restsOn.map(rest =>
      rest.kind === 'cited' ? rest : { ...rest, id: map(rest.kind, rest.id, 'rests-on') },
    ),
    recants: statement.recants.map(id => map('statement', id, 'recants')),
    about: statement.about.map(id => map('actor', id, 'about')),
  }
}

function mapUndercut(item: Undercut, map: MapRef): Undercut {
  const { target } = item
  return {
    ...item,
    literal: mapLiteral(item.literal, map, 'undercuts'),
    target:
      target.kind === 'voice'
        ? { ...target, actor: map('actor', target.actor, 'undercut') }
        : { ...target, id: map(target.kind, target.id, 'undercut') },
  }
}

function mapCharge(charge: Charge, map: MapRef): Charge {
  return {
    ...charge,
    accuser: map('actor', charge.accuser, 'accuser'),
    target: map('actor', charge.target, 'target'),
    counts: charge.counts.map(count => mapCount(count, map)),
    proceeding: maybe(charge.proceeding, id => map('proceeding', id, 'proceeding')),
    retryOf: maybe(charge.retryOf, id => map('charge', id, 'retry-of')),
    statements: charge.statements.map(id => map('statement', id, 'charged-in')),
  }
}

function mapCount(count: Count, map: MapRef): Count {
  return {
    ...count,
    of: map('claim', count.of, 'count'),
    tiedTo: count.tiedTo.map(id => map('actor', id, 'tied-to')),
    goBetween: count.goBetween.map(id => map('actor', id, 'go-between')),
    objects: count.objects.map(filler => mapFiller(filler, map, 'object')),
    accused: count.accused.map(accused => ({
      ...accused,
      actor: map('actor', accused.actor, 'accused'),
      trees: accused.trees.map(tree => mapTree(tree, map)),
    })),
    trees: count.trees.map(tree => mapTree(tree, map)),
  }
}

function mapTree(tree: ElementTree, map: MapRef): ElementTree {
  return { ...tree, root: mapNode(tree.root, map) }
}

function mapNode(node: ElementNode, map: MapRef): ElementNode {
  return node.kind === 'claim'
    ? { ...node, literal: mapLiteral(node.literal, map, 'element') }
    : { ...node, of: node.of.map(part => mapNode(part, map)) }
}

function mapFiller(filler: Filler, map: MapRef, role: string): Filler {
  switch (filler.kind) {
    case 'actor':
    case 'place':
    case 'claim':
    case 'source':
    case 'exhibit':
      return { ...filler, id: map(filler.kind, filler.id, role) }
    case 'quantity':
    case 'ordinal':
    case 'text':
      return filler
  }
}

function mapLiteral(literal: Literal, map: MapRef, role: string): Literal {
  return { ...literal, claim: map('claim', literal.claim, role) }
}

function maybe(id: string | null, map: (id: string) => string): string | null {
  return id === null ? null : map(id)
}

/** One reference of an item. */
export interface Ref {
  readonly kind: RefKind
  readonly id: string
  readonly role: string
}

/** Every reference of an item, in order of first appearance, without repeats. */
export function refsOf<K extends ItemKind>(kind: K, item: ItemOf<K>): Ref[] {
  const found = new Map<string, Ref>()
  mapRefs(kind, item, (kind, id, role) => {
    found.set(`${kind}\0${role}\0${id}`, { kind, id, role })
    return id
  })
  return [...found.values()]
}

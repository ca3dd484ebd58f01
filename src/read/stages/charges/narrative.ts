// Charges as narrators tell them: signs in neighbouring sentences that concern one target are put together into one charge.
//
// A paragraph is the unit: accuser, time and outcome stand beside the accusation more often than in its sentence. An
// accuser taken from elsewhere lowers the score.
import {
  suggestionId,
  type ChargeSuggestion,
  type ClaimSuggestion,
  type DateSuggestion,
  type Span,
} from '#model'
import {
  ACCUSING_VERBS,
  BETWEEN,
  CASE_NOUNS,
  gravityOf,
  LINKING_VERBS,
  OUTCOMES,
} from '../../languages/en/charge-words.ts'
import type { Participant, Situation } from '../events/fillers.ts'
import type { MentionIndex } from '../speech/mentions.ts'
import type { ReadingTools } from '../tools.ts'
import { namedIn, punishedIn, triggersIn, type Trigger } from './triggers.ts'

interface Sign extends Trigger {
  readonly sentence: number
}

interface Group {
  readonly targets: Participant[]
  readonly signs: Sign[]
}

const CUES =
  /\b(?:shot|executed|exiled?|deprived|expelled|sentenced|condemned|declared|stated|announced|claimed|alleged|asserted|wrote|said)\b/i

/** Charges told in the paragraphs of a document that is not itself a court's paper. */
export function narrativeCharges(
  tools: ReadingTools,
  sha256: string,
  index: MentionIndex,
  situationAt: (span: Span) => Situation,
  claims: readonly ClaimSuggestion[],
): ChargeSuggestion[] {
  const { text, structure } = tools
  const blocks = new Map<number, Sign[]>()
  let punishedBefore: readonly Participant[] = []
  let lastBlock = -1
  for (const [at, sentence] of structure.sentences.entries()) {
    const tagged = tools.tagged(at)
    const { kind } = structure.blocks[sentence.block]!
    if (tagged === null || sentence.turn >= 0 || kind === 'epigraph' || kind === 'quotation') continue
    const may =
      tagged.words.some(
        ({ lemma }) => ACCUSING_VERBS.has(lemma) || LINKING_VERBS.has(lemma) || CASE_NOUNS.has(lemma),
      ) || CUES.test(text.slice(sentence.start, sentence.end))
    if (!may || (index.within(sentence).length === 0 && punishedBefore.length === 0)) continue
    const tree = tools.parsed(at)
    if (tree === null) continue
    const dates = index.datesWithin(sentence).filter(({ type }) => type === 'date')
    const situation = situationAt(sentence)
    const found = triggersIn(
      tree,
      text,
      index,
      situation,
      dates,
      sentence.block === lastBlock ? punishedBefore : [],
    )
    const hit = punishedIn(tree, text, index, situation, punishedBefore)
    if (hit.length > 0 || sentence.block !== lastBlock) punishedBefore = hit
    lastBlock = sentence.block
    if (found.length > 0)
      blocks.set(sentence.block, [
        ...(blocks.get(sentence.block) ?? []),
        ...found.map(trigger => ({ ...trigger, sentence: at })),
      ])
  }
  const everyone = chiefOf(
    [...blocks.values()].flat().flatMap(({ accuser }) => (accuser === null ? [] : [accuser])),
  )
  return [...blocks].flatMap(([block, signs]) =>
    groupsOf(signs)
      .map(group => chargeOf(block, group, signs, everyone))
      // "the reputation of his case": of what nobody is said to make, it is no charge.
      .filter(({ accuser, rule }) => accuser !== null || rule !== 'charges/case'),
  )

  function chargeOf(
    block: number,
    { targets, signs }: Group,
    all: readonly Sign[],
    everyone: Participant | null,
  ): ChargeSuggestion {
    const sentences = signs
      .filter(sign => sign.targets.length > 0)
      .map(({ sentence }) => structure.sentences[sentence]!)
    const start = Math.min(...sentences.map(sentence => sentence.start))
    const end = Math.max(...sentences.map(sentence => sentence.end))
    const isOther = (participant: Participant | null): participant is Participant =>
      participant !== null &&
      ![...targets, ...signs.flatMap(({ tied }) => tied)].some(
        ({ cluster }) => cluster === participant.cluster,
      )
    // "They were arraigned on a charge of conspiring": a court's act; what a witness then declares is not it.
    const lawful = signs.filter(({ kind }) => kind !== 'declare')
    const own = lawful.length > 0 && lawful.every(({ formal }) => formal) ? lawful : signs
    const explicit = own.map(({ accuser }) => accuser).find(isOther) ?? null
    const nearby = own === signs ? (all.map(({ accuser }) => accuser).find(isOther) ?? null) : null
    const accuser = explicit ?? nearby ?? (own === signs && isOther(everyone) ? everyone : null)
    const stated = own.find(sign => sign.what !== null)?.what ?? null
    const what = stated === null ? structure.sentences[signs[0]!.sentence]! : withMore(stated)
    const words = text.slice(start, end)
    const outcome = outcomeOf(block, start, end, signs)
    const between = [...goBetweens(block, targets), ...carriersIn(what, targets)]
    const named = (stated === null ? [] : namedIn(index, what)).filter(
      ({ id, cluster }) =>
        !targets.some(target => target.cluster === cluster) &&
        cluster !== accuser?.cluster &&
        !between.includes(id),
    )
    const harmed = /\b(?:attempt|assassinat|murder|kill)/i.test(text.slice(what.start, what.end))
    const tied = [
      ...new Set([
        ...signs.flatMap(sign =>
          sign.tied.filter(({ cluster }) => cluster !== accuser?.cluster).map(({ id }) => id),
        ),
        ...(harmed ? [] : named.map(({ id }) => id)),
      ]),
    ]
    const penal = signs.some(({ kind }) => kind === 'penalty')
    const penalty = penal ? words : afterwards(block, start)
    const gravity = outcome === 'convicted' ? gravityOf(penalty) : null
    return {
      id: suggestionId({
        text: sha256,
        start,
        end,
        kind: 'charge',
        family: 'narrative',
        roles: targets.map(({ cluster }) => cluster),
      }),
      kind: 'charge',
      start,
      end,
      quote: words,
      rule: `charges/${[...new Set(signs.map(({ kind }) => kind))].join('+')}`,
      score:
        Math.round((0.55 + 0.1 * Math.min(2, signs.length - 1) + (explicit !== null ? 0.1 : 0)) * 100) / 100,
      accuser: accuser?.id ?? null,
      targets: targets.map(({ id }) => id),
      counts: [
        {
          start: what.start,
          end: what.end,
          label: '',
          of: claimIn(what)?.id ?? null,
          what: text.slice(what.start, what.end),
          law: [],
          tiedTo: tied,
          goBetween: [...new Set(between)],
          objects: harmed ? named.map(({ name }) => name) : [],
          accused: targets.map(({ id }) => ({
            mention: id,
            mode: null,
            plea: /\b(?:denied|categorically denie[sd])\b/i.test(afterwards(block, start))
              ? ('denies' as const)
              : ('unknown' as const),
            stage: outcome === 'convicted' ? ('sentenced' as const) : ('announced' as const),
            outcome,
            gravity,
            penalty: '',
          })),
          elements: [],
        },
      ],
      dates: whenOf(block, signs).map(({ id }) => id),
      outcome,
    }
  }

  /** "with membership of the League, and with having received money": the second half of what is charged. */
  function withMore(stated: Span): Span {
    const { end } = structure.sentences[tools.sentenceAt(stated.start)]!
    const more = /^,?\s(?:and|as well as)\s(?:also\s)?(?:with|of|for)\s[^.;]*/.exec(
      text.slice(stated.end, end),
    )
    return more === null ? stated : { start: stated.start, end: stated.end + more[0].trimEnd().length }
  }

  /** "through the courier Dmitri Halas": those whom the charge itself puts between. */
  function carriersIn(what: Span, targets: readonly Participant[]): string[] {
    return index
      .within(what)
      .filter(
        ({ start, entity, cluster }) =>
          entity === 'person' &&
          !targets.some(target => target.cluster === cluster) &&
          BETWEEN.test(text.slice(Math.max(what.start, start - 60), start)),
      )
      .map(({ id }) => id)
  }

  function claimIn({ start, end }: Span): ClaimSuggestion | undefined {
    return claims.find(claim => claim.start >= start - 1 && claim.end <= end + 1)
  }

  /** Text of the block from the charge on, as far as two sentences past it. */
  function afterwards(block: number, start: number): string {
    const following = structure.sentences.filter(sentence => sentence.block === block && sentence.end > start)
    return text.slice(start, following.at(Math.min(4, following.length - 1))!.end)
  }

  function outcomeOf(
    block: number,
    start: number,
    end: number,
    signs: readonly Sign[],
  ): ChargeSuggestion['outcome'] {
    const own = text.slice(start, end)
    const following = structure.sentences
      .filter(sentence => sentence.block === block && sentence.start >= end)
      .slice(0, 4)
    const after = following.map(sentence => text.slice(sentence.start, sentence.end)).join(' ')
    for (const words of signs.some(({ kind }) => kind === 'penalty') ? [own] : [own, after]) {
      const convicted = OUTCOMES.find(([outcome, pattern]) => outcome === 'convicted' && pattern.test(words))
      if (convicted !== undefined && signs.some(({ kind }) => kind === 'penalty')) return 'convicted'
      const found = OUTCOMES.find(([, pattern]) => pattern.test(words))
      if (found !== undefined) return found[0]
    }
    return 'unknown'
  }

  /** Dates in the sentences of the charge; else the last one before it in the paragraph. */
  function whenOf(block: number, signs: readonly Sign[]): DateSuggestion[] {
    const own = signs.flatMap(({ dates }) => dates)
    if (own.length > 0) return [...new Set(own)].slice(0, 2)
    const first = structure.sentences[signs[0]!.sentence]!
    const opening = structure.blocks[block]!.start
    const before = index
      .datesWithin({ start: opening, end: first.start })
      .filter(({ type, edtf }) => type === 'date' && edtf !== null)
    return before.slice(-1)
  }

  function goBetweens(block: number, targets: readonly Participant[]): string[] {
    const { start, end } = structure.blocks[block]!
    const agents = claims.filter(
      claim => claim.relation === 'agent-of' && claim.start >= start && claim.end <= end,
    )
    return agents.flatMap(({ roles }) =>
      roles.flatMap(({ role, filler }) =>
        role === 'who' &&
        filler.kind === 'mention' &&
        !targets.some(({ cluster }) => cluster === filler.cluster)
          ? [filler.id]
          : [],
      ),
    )
  }
}

/** Signs with a common target belong together; signs without one join the group that comes nearest, so their accuser is heard. */
function groupsOf(signs: readonly Sign[]): Group[] {
  const groups: Group[] = []
  for (const sign of signs) {
    if (sign.targets.length === 0) continue
    const group = groups.find(({ targets }) =>
      targets.some(({ cluster }) => sign.targets.some(target => target.cluster === cluster)),
    )
    if (group === undefined) groups.push({ targets: [...sign.targets], signs: [sign] })
    else {
      group.signs.push(sign)
      for (const target of sign.targets)
        if (!group.targets.some(({ cluster }) => cluster === target.cluster)) group.targets.push(target)
    }
  }
  for (const sign of signs) {
    if (sign.targets.length > 0 || groups.length === 0) continue
    const near = groups.reduce((best, group) => (distance(group, sign) < distance(best, sign) ? group : best))
    near.signs.push(sign)
  }
  for (const group of groups) group.signs.sort((a, b) => a.sentence - b.sentence || a.at - b.at)
  return groups
}

function distance({ signs }: Group, sign: Sign): number {
  return Math.min(...signs.map(({ sentence }) => Math.abs(sentence - sign.sentence)))
}

/** Who accuses more often than all others together. */
function chiefOf(participants: readonly Participant[]): Participant | null {
  const counts = new Map<string, number>()
  for (const { cluster } of participants) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  const [top, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0]
  // In a long book many accuse many: then nobody accuses wherever the accuser is not named.
  return count * 2 <= participants.length
    ? null
    : (participants.find(({ cluster }) => cluster === top) ?? null)
}

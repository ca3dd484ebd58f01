// Made-up dossiers: figures planted among decoys, each with its own people, all with the same accuser, police and narrator.
import type { CaseData } from '../src/model/index.ts'
import { caseOf, chargeOf, type Said } from '../src/reason/patterns/fixtures/build.ts'
import type { DerivedFacts } from '../src/reason/patterns/derived.ts'

export interface Dossier {
  readonly data: CaseData
  readonly derived: DerivedFacts
  /** What must be found: the pattern, and marks that the finding's roles must contain. */
  readonly planted: readonly { readonly pattern: string; readonly marks: readonly string[] }[]
  /** Patterns of the innocent look-alikes. */
  readonly decoys: readonly string[]
}

interface Draft {
  readonly actors: Record<string, 'person' | 'group'>
  readonly claims: Record<string, string>
  readonly relative: Record<string, { relation: 'starts-with' | 'before'; to: string; vague: boolean }[]>
  readonly statements: Said[]
  readonly charges: unknown[]
  readonly sources: {
    id: string
    covers?: { proceeding: string; completeness: 'complete' | 'abridged' }[]
    date?: string
  }[]
  readonly proceedings: { id: string; name: string; when: string }[]
  readonly undercuts: CaseData['undercuts'][number][]
  readonly impossible: { claim: string; conflict: string }[]
  readonly resilienceOne: { count: string; accused: string; voice: string }[]
  readonly echoes: string[][]
  readonly unfounded: string[][]
}

/** Adds one figure or its look-alike under a prefix; `way` picks among look-alikes. Returns the marks of the finding. */
type Figure = (draft: Draft, x: string, year: number, innocent: boolean, way: number) => readonly string[]

const at = (edtf: string) => ({ when: { edtf, calendar: 'gregorian' as const, relative: [] } })

const FIGURES: Readonly<Record<string, Figure>> = {
  'planted-go-between'(d, x, year, innocent, way) {
    people(d, x, ['t', 'b', 'w'])
    d.actors[`${x}g`] = 'group'
    const hired = innocent && way === 0 ? `${year + 1}/${year + 3}` : `${year - 2}/${year + 2}`
    d.claims[`${x}met`] = `met(who: ${x}t, whom: ${x}b; ${year}-05-01)`
    d.claims[`${x}agent`] = `agent-of(who: ${x}b, principal: police; ${hired})`
    d.claims[`${x}link`] = `in-contact-with(who: ${x}t, whom: ${x}g; ${year})`
    say(d, `${x}s`, innocent && way === 1 ? `${x}t` : `${x}w`, [`${x}agent`])
    d.charges.push(
      chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}link`, {
        ...at(String(year)),
        count: { tiedTo: [`${x}g`], goBetween: [`${x}b`] },
      }),
    )
    return [`${x}t`, `${x}b`]
  },
  'forced-link'(d, x, year, innocent, way) {
    people(d, x, ['t', 'w', 'free'])
    d.actors[`${x}g`] = 'group'
    d.claims[`${x}link`] = `in-contact-with(who: ${x}t, whom: ${x}g; ${year})`
    d.claims[`${x}cell`] = `in-custody-of(who: ${x}w, holder: police; ${year}/${year + 1})`
    d.statements.push({
      id: `${x}s`,
      voices: [`${x}w`],
      says: [`${x}link`],
      more: {
        liberty: 'detained',
        saidWhen: `${year}-09`,
        compulsion: innocent && way === 0 ? [] : ['torture'],
      },
    })
    if (innocent && way === 1) say(d, `${x}f`, `${x}free`, [`${x}link`])
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}link`, { count: { tiedTo: [`${x}g`] } }))
    return [`${x}t`, `${x}w`]
  },
  'bare-assertion'(d, x, year, innocent, way) {
    people(d, x, ['t', 'w'])
    d.claims[`${x}plan`] = `planned(who: ${x}t, what: unrest; ${year})`
    const completeness = innocent && way === 0 ? 'abridged' : 'complete'
    d.sources.push({ id: `${x}record`, covers: [{ proceeding: `${x}trial`, completeness }] })
    d.proceedings.push({ id: `${x}trial`, name: 'trial', when: String(year + 1) })
    say(d, `${x}s`, 'accuser', [`${x}plan`], `${x}record`)
    if (innocent && way === 1) say(d, `${x}f`, `${x}w`, [`${x}plan`], `${x}record`)
    d.charges.push(
      chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}plan`, {
        proceeding: `${x}trial`,
        accused: [{ actor: `${x}t`, stage: 'found' }],
      }),
    )
    return [`${x}t`]
  },
  'co-listing'(d, x, year, innocent, way) {
    people(d, x, ['t', 'a', 'b', 'w'])
    d.actors[`${x}g`] = 'group'
    d.claims[`${x}list`] = `listed-in(who: ${x}t + ${x}a + ${x}b, by: accuser, list: decree ${x}; ${year})`
    d.claims[`${x}one`] = `member-of(who: ${x}a, group: ${x}g)`
    d.claims[`${x}two`] = `member-of(who: ${x}b, group: ${x}g)`
    d.claims[`${x}plan`] = `planned(who: ${x}t, what: unrest; ${year})`
    const of = innocent && way === 0 ? `${x}plan` : `${x}list`
    const groups = innocent && way === 1 ? [] : [`${x}g`]
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, of, { count: { tiedTo: groups } }))
    return [`${x}t`]
  },
  'appropriated-crime'(d, x, year, innocent, way) {
    people(d, x, ['t', 'p', 'v', 'w'])
    d.claims[`${x}crime`] = `killed(who: ${x}p, whom: ${x}v; ${year}-12-01)`
    d.claims[`${x}part`] = `took-part-in(who: ${x}t, what: ${x}crime)`
    say(d, `${x}real`, innocent && way === 0 ? 'accuser' : `${x}w`, [`${x}crime`])
    say(d, `${x}alleged`, 'accuser', [`${x}part`])
    if (innocent && way === 1) say(d, `${x}f`, `${x}w`, [`${x}part`])
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}part`, at(String(year + 1))))
    return [`${x}t`, `${x}crime`]
  },
  'strangers-in-the-dock'(d, x, year, innocent, way) {
    people(d, x, ['t', 'o'])
    d.actors[`${x}g`] = 'group'
    d.claims[`${x}plot`] =
      innocent && way === 0
        ? `member-of(who: ${x}t + ${x}o, group: ${x}g; ${year})`
        : `planned(who: ${x}t + ${x}o, what: unrest; ${year})`
    d.claims[`${x}trial`] = `tried(whom: ${x}t + ${x}o; ${year + 1})`
    d.claims[`${x}first`] = `acquainted-with(who: ${x}t, whom: ${x}o)`
    const relation = innocent && way === 1 ? 'before' : 'starts-with'
    d.relative[`${x}first`] = [{ relation, to: `${x}trial`, vague: false }]
    say(d, `${x}s`, `${x}t`, [`${x}first`])
    d.charges.push(
      chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}plot`, {
        accused: [{ actor: `${x}t` }, { actor: `${x}o` }],
      }),
    )
    return [`${x}t`, `${x}o`]
  },
  'family-witness'(d, x, year, innocent, way) {
    people(d, x, ['t', 'w', 'o'])
    d.claims[`${x}plot`] = `planned(who: ${x}t, what: unrest; ${year})`
    d.claims[`${x}kin`] = `relative-of(who: ${x}w, whom: ${x}t)`
    d.statements.push({
      id: `${x}s`,
      voices: [`${x}w`],
      says: [`${x}plot`],
      more: { liberty: innocent && way === 0 ? 'free' : 'detained' },
    })
    if (innocent && way === 1) say(d, `${x}f`, `${x}o`, [`${x}plot`])
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}plot`))
    return [`${x}t`, `${x}w`]
  },
  'retroactive-taint'(d, x, year, innocent, way) {
    people(d, x, ['t', 'b', 'v', 'w'])
    d.claims[`${x}old`] = `killed(who: ${x}b, whom: ${x}v; ${year - 9})`
    d.claims[`${x}known`] = `knew-of(who: police, what: ${x}old; ${year - 9})`
    d.claims[`${x}served`] = `employed-by(who: ${x}b, employer: police; ${year - 9}/${year})`
    d.claims[`${x}met`] = `met(who: ${x}t, whom: ${x}b; ${year}-05)`
    const ground = innocent && way === 0 ? `, what: ${x}new` : ''
    d.claims[`${x}new`] = `committed(who: ${x}b, what: theft; ${year}-08)`
    d.claims[`${x}shot`] = `executed(who: police, whom: ${x}b${ground}; ${year}-11)`
    if (innocent && way === 1)
      d.claims[`${x}tried`] = `tried(who: police, whom: ${x}b, what: ${x}old; ${year - 8})`
    say(d, `${x}s`, `${x}w`, [`${x}known`, `${x}served`, `${x}shot`])
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}met`, { count: { goBetween: [`${x}b`] } }))
    return [`${x}t`, `${x}b`, `${x}old`]
  },
  'passed-over'(d, x, year, innocent, way) {
    people(d, x, ['t'])
    d.claims[`${x}one`] = `planned(who: ${x}t, what: unrest; ${year})`
    d.claims[`${x}two`] = `planned(who: ${x}t, what: murder; ${year + 2})`
    d.claims[`${x}trial`] = `tried(whom: ${x}t, what: ${x}two; ${year + 3})`
    const completeness = innocent && way === 0 ? 'abridged' : 'complete'
    d.sources.push({ id: `${x}record`, covers: [{ proceeding: `${x}p`, completeness }] })
    d.proceedings.push({ id: `${x}p`, name: 'trial', when: String(year + 3) })
    say(d, `${x}s`, 'accuser', [`${x}trial`], `${x}record`)
    if (innocent && way === 1) say(d, `${x}f`, 'accuser', [`${x}one`], `${x}record`)
    d.charges.push(
      chargeOf(`${x}ch1`, 'accuser', `${x}t`, `${x}one`, at(String(year + 1))),
      chargeOf(`${x}ch2`, 'accuser', `${x}t`, `${x}two`, {
        ...at(String(year + 3)),
        proceeding: `${x}p`,
      }),
    )
    return [`${x}t`, `${x}ch1`, `${x}ch2`]
  },
  'counted-otherwise'(d, x, year, innocent, way) {
    people(d, x, ['t', 'w'])
    const number = innocent && way === 0 ? 2 : 3
    if (number === 3) d.claims[`${x}a`] = `tried(whom: ${x}t; ${year}-01)`
    d.claims[`${x}b`] = `tried(whom: ${x}t; ${year + 1}-01)`
    d.claims[`${x}last`] = `tried(whom: ${x}t; ${year + 2}-01)`
    d.claims[`${x}count`] = `appeared-in-court(who: ${x}t, number: ${number}th time; ${year + 2}-01)`
    d.claims[`${x}told`] = `mentioned-in(what: ${x}b, in: ${x}last)`
    say(d, `${x}s`, `${x}t`, [`${x}count`])
    if (!innocent)
      d.statements.push({
        id: `${x}q`,
        voices: [`${x}w`],
        says: [`${x}told`],
        more: { stance: 'denies' },
      })
    return [`${x}t`, `${x}count`]
  },
  conceded(d, x, year, innocent, way) {
    people(d, x, ['t', 'w'])
    d.claims[`${x}plan`] = `planned(who: ${x}t, what: unrest; ${year})`
    d.claims[`${x}agent`] = `agent-of(who: ${x}w, principal: police; ${year})`
    say(d, `${x}press`, 'accuser', [`${x}plan`])
    say(d, `${x}owned`, innocent && way === 0 ? `${x}t` : 'police', [`${x}agent`])
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}plan`))
    if (!(innocent && way === 1))
      d.undercuts.push({
        id: `${x}u`,
        literal: { claim: `${x}agent`, negated: false },
        target: { kind: 'statement', id: `${x}press` },
        warrant: '',
      })
    return [`${x}agent`, `${x}ch-count`]
  },
  'bigger-retry'(d, x, year, innocent, way) {
    people(d, x, ['t', 'w'])
    d.claims[`${x}small`] = `planned(who: ${x}t, what: unrest; ${year})`
    d.claims[`${x}great`] = `planned(who: ${x}t, what: murder; ${year})`
    const outcome = innocent && way === 0 ? 'convicted' : 'acquitted'
    d.charges.push(
      chargeOf(`${x}ch1`, 'accuser', `${x}t`, `${x}small`, {
        ...at(String(year + 1)),
        accused: [{ actor: `${x}t`, outcome, gravity: 'prison' }],
      }),
      chargeOf(`${x}ch2`, 'accuser', `${x}t`, `${x}great`, {
        ...at(String(year + 3)),
        retryOf: `${x}ch1`,
        accused: [{ actor: `${x}t`, outcome: 'convicted', gravity: 'death' }],
      }),
    )
    if (innocent && way === 1)
      d.statements.push({
        id: `${x}f`,
        voices: [`${x}w`],
        says: [`${x}great`],
        more: { saidWhen: String(year + 2) },
      })
    return [`${x}t`, `${x}ch1`]
  },
  foretold(d, x, year, innocent, way) {
    people(d, x, ['p', 'w', 't'])
    d.claims[`${x}event`] = `charged(who: accuser, whom: ${x}t; ${year}-08)`
    const said = innocent && way === 0 ? `${year + 1}` : `${year - 1}`
    d.sources.push({ id: `${x}letter`, date: said })
    d.statements.push({
      id: `${x}s`,
      voices: [`${x}p`],
      says: [`${x}event`],
      source: `${x}letter`,
      more: { stance: 'predicts', saidWhen: said },
    })
    if (!(innocent && way === 1)) say(d, `${x}came`, `${x}w`, [`${x}event`])
    return [`${x}p`, `${x}event`]
  },
  'impossible-meeting'(d, x, year, innocent, way) {
    people(d, x, ['t', 'w'])
    d.claims[`${x}met`] = `met(who: ${x}t, whom: ${x}w; ${year})`
    d.claims[`${x}other`] = `met(who: ${x}w, whom: ${x}t; ${year + 1})`
    const claim = innocent && way === 0 ? `${x}other` : `${x}met`
    if (!(innocent && way === 1)) d.impossible.push({ claim, conflict: `${x}k` })
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}met`))
    return [`${x}t`, `${x}met`]
  },
  'scripted-echo'(d, x, _year, innocent, way) {
    people(d, x, ['a', 'b'])
    say(d, `${x}s1`, `${x}a`, [])
    say(d, `${x}s2`, innocent && way === 0 ? `${x}a` : `${x}b`, [])
    d.echoes.push(innocent && way === 1 ? [`${x}s1`] : [`${x}s1`, `${x}s2`])
    return [`${x}s1`, `${x}s2`]
  },
  'circular-vouching'(d, x, _year, innocent) {
    people(d, x, ['a'])
    say(d, `${x}s1`, `${x}a`, [])
    if (!innocent) d.unfounded.push([`${x}s1`])
    return [`${x}s1`]
  },
  'single-source'(d, x, year, innocent) {
    people(d, x, ['t', 'v'])
    d.claims[`${x}did`] = `planned(who: ${x}t, what: unrest; ${year})`
    d.charges.push(chargeOf(`${x}ch`, 'accuser', `${x}t`, `${x}did`))
    if (!innocent) d.resilienceOne.push({ count: `${x}ch-count`, accused: `${x}t`, voice: `${x}v` })
    return [`${x}t`, `${x}v`]
  },
}

/** A dossier of 3 to 12 figures and look-alikes drawn at random. */
export function dossierOf(random: () => number): Dossier {
  const draft: Draft = {
    actors: { accuser: 'person', police: 'group', narrator: 'person' },
    claims: { master: 'controls(controller: accuser, controlled: police, form: dependence)' },
    relative: {},
    statements: [],
    charges: [],
    sources: [],
    proceedings: [],
    undercuts: [],
    impossible: [],
    resilienceOne: [],
    echoes: [],
    unfounded: [],
  }
  const planted: { pattern: string; marks: readonly string[] }[] = []
  const decoys: string[] = []
  const names = Object.keys(FIGURES)
  const figures = 3 + Math.floor(random() * 10)
  for (let i = 0; i < figures; i++) {
    const pattern = names[Math.floor(random() * names.length)]!
    const innocent = random() < 0.5
    const year = 1900 + Math.floor(random() * 60)
    const marks = FIGURES[pattern]!(draft, `x${i}-`, year, innocent, Math.floor(random() * 2))
    if (innocent) decoys.push(pattern)
    else planted.push({ pattern, marks })
  }
  const { impossible, resilienceOne, echoes, unfounded, proceedings, undercuts, ...words } = draft
  const data = caseOf({
    ...words,
    rest: { undercuts, proceedings: proceedings as unknown as CaseData['proceedings'] },
  })
  return { data, derived: { impossible, resilienceOne, echoes, unfounded }, planted, decoys }
}

function people(draft: Draft, prefix: string, names: readonly string[]): void {
  for (const name of names) draft.actors[prefix + name] = 'person'
}

function say(draft: Draft, id: string, voice: string, says: readonly string[], source?: string): void {
  draft.statements.push({ id, voices: [voice], says, ...(source === undefined ? {} : { source }) })
}

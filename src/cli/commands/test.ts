import type { CaseData } from '#model'
import type { Messages } from '#messages'
import type { Change, CountReading, Given, Item, Outcome, Reasoner, Standing, TestResult } from '#reason'
import type { Command } from 'commander'
import { withCase } from '../case-file.ts'
import { caseNames } from '#words'
import { CommandError, EXIT } from '../exit.ts'
import { outputFor, styled, type CommonOptions, type Output } from '../output.ts'
import { parseStrike } from '../parse-strike.ts'

type NameOf = ReturnType<typeof caseNames>['of']

interface TestOptions extends CommonOptions {
  readonly case: string
  readonly charge?: string
  readonly count?: string
  readonly claim?: string
  readonly strike: readonly string[]
  readonly given: string
  readonly basis: string
}

/** `retort test`: what each charge and count rests on, and what is left when voices are set aside. */
export function defineTest(command: Command): void {
  command
    .requiredOption('--case <file>', 'the case file')
    .option('--charge <id>', 'only this charge')
    .option('--count <id>', 'only this count')
    .option('--claim <id>', 'only this claim')
    .option(
      '--strike <what>',
      'set aside voice:NAME, voice:NAME@EDTF, statement:ID, source:ID, venue:court, liberty:detained, compulsion:torture, controlled-by:NAME; may be repeated',
      (value: string, all: readonly string[]) => [...all, value],
      [] as readonly string[],
    )
    .option(
      '--given <what>',
      'record: those who only set words down are taken for granted; nothing: no one is',
      'record',
    )
    .option('--basis <what>', 'all: also suggestions; decided: only what people made or accepted', 'all')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes')
    .addHelpText(
      'after',
      `
Examples:
  retort test --case trial.retort --strike voice:Olberg
  retort test --case trial.retort --strike voice:Smirnov@1936-08 --given nothing
  retort test --case trial.retort --strike controlled-by:GPU --charge charge-1 --json`,
    )
    .action(async (options: TestOptions) => {
      const output = outputFor(options)
      const given = oneOf('given', options.given, ['record', 'nothing'] as const)
      const basis = oneOf('basis', options.basis, ['all', 'decided'] as const)
      const data = await withCase(options.case, { readOnly: true }, output.messages, file =>
        file.loadCase(basis),
      )
      const { openCaseReasoner } = await import('#reason')
      const strikes = options.strike.map(text => parseStrike(text, data, output.messages))
      checkIds(data, options)
      const reasoner = openCaseReasoner(data, { basis })
      print(output, reasoner, reasoner.test(strikes, given), options)
    })
}

function oneOf<T extends string>(name: string, value: string, list: readonly T[]): T {
  const found = list.find(own => own === value)
  if (found === undefined)
    throw new CommandError(EXIT.usage, `--${name} is one of ${list.join(', ')}, not "${value}"`)
  return found
}

function checkIds(data: CaseData, { charge, count, claim }: TestOptions): void {
  mustBeOneOf(
    'charge',
    charge,
    data.charges.map(own => own.id),
  )
  mustBeOneOf(
    'count',
    count,
    data.charges.flatMap(own => own.counts.map(each => each.id)),
  )
  mustBeOneOf(
    'claim',
    claim,
    data.claims.map(own => own.id),
  )
}

function mustBeOneOf(what: string, id: string | undefined, ids: readonly string[]): void {
  if (id !== undefined && !ids.includes(id))
    throw new CommandError(EXIT.usage, `no ${what} ${id} in this case`)
}

/** Whether the caller asked for this item. */
function wanted(data: CaseData, item: Item, { charge, count, claim }: TestOptions): boolean {
  if (item.kind === 'literal')
    return claim === undefined ? charge === undefined && count === undefined : item.claim === claim
  if (claim !== undefined) return false
  if (item.kind === 'charge') return count === undefined && (charge === undefined || item.charge === charge)
  if (item.kind !== 'count') return false
  if (count !== undefined && item.count !== count) return false
  const own = data.charges.find(each => each.counts.some(({ id }) => id === item.count))
  return charge === undefined || own?.id === charge
}

function print(output: Output, reasoner: Reasoner, result: TestResult, options: TestOptions): void {
  const { messages } = output
  const { given, basis, strikes, confessionReachesMakerOnly, certain, possible } = result
  const reach = messages.say(confessionReachesMakerOnly ? 'reason.switch.on' : 'reason.switch.off')
  const terms = [messages.say(`reason.basis.${basis}`), messages.say(`reason.given.${given}`), reach]
  output.row(
    { kind: 'test', basis, given, strikes, confessionReachesMakerOnly },
    styled('dim', terms.join(' · ')),
  )
  const { of: nameOf } = caseNames(reasoner.data, messages)
  const rows = rowsOf(reasoner, certain, options)
  const perhaps = possible ? rowsOf(reasoner, possible, options) : []
  let falls = false
  // A reader finds each count under its charge; the JSON keeps its order: charges, counts, claims.
  for (const change of options.json ? rows : byCharge(reasoner.data, rows)) {
    const also = perhaps.find(own => JSON.stringify(own.item) === JSON.stringify(change.item))
    falls ||= change.after.label === 'falls'
    row(output, reasoner, nameOf, change, also, result)
  }
  if (rows.length === 0) output.line(messages.say('reason.nothing-changes'))
  if (falls) output.line(styled('dim', messages.say('reason.caveat')))
}

function rowsOf(reasoner: Reasoner, outcome: Outcome, options: TestOptions): Change[] {
  const rows = [...outcome.charges, ...outcome.counts, ...outcome.literals].filter(({ item }) =>
    wanted(reasoner.data, item, options),
  )
  return rows
}

function byCharge({ charges }: CaseData, rows: readonly Change[]): Change[] {
  const chargeOf = new Map(charges.flatMap(own => own.counts.map(({ id }) => [id, own.id])))
  const left = new Set(rows)
  return rows.flatMap(row => {
    if (!left.delete(row)) return []
    const { item } = row
    if (item.kind !== 'charge') return [row]
    const under = rows.filter(
      ({ item: own }) =>
        own.kind === 'count' && own.accused === item.accused && chargeOf.get(own.count) === item.charge,
    )
    for (const own of under) left.delete(own)
    return [row, ...under]
  })
}

/** The structures that are printed with a count: given the record and given nothing; open where the count is contested. */
function structures(
  reasoner: Reasoner,
  { item, after }: Change,
  { strikes, given }: TestResult,
): { own: CountReading; resilience: Readonly<Record<Given, number | null>> } | undefined {
  if (item.kind !== 'count') return undefined
  const read = (by: Given): CountReading => {
    const { firm, open } = reasoner.structure(item, strikes, { given: by, most: 5 })
    return after.label === 'contested' ? open : firm
  }
  const [record, nothing] = [read('record'), read('nothing')]
  return {
    own: given === 'record' ? record : nothing,
    resilience: { record: record.resilience, nothing: nothing.resilience },
  }
}

function row(
  output: Output,
  reasoner: Reasoner,
  nameOf: NameOf,
  change: Change,
  perhaps: Change | undefined,
  result: TestResult,
): void {
  const { messages } = output
  const { item, before, after, broken } = change
  const found = structures(reasoner, change, result)
  const link = broken.at(-1)
  const possible = perhaps && perhaps.after.label !== after.label ? perhaps.after : undefined
  const json = {
    ...item,
    before,
    after,
    broken,
    ...(possible ? { possible } : {}),
    ...(found
      ? {
          resilience: found.resilience,
          answer: found.own.answer,
          supports: found.own.supports,
          strikes: found.own.strikes,
          importance: found.own.importance,
        }
      : {}),
  }
  const say = (standing: Standing): string => messages.say(`standing.${standing.label}`)
  const subject = itemName(item, nameOf, messages, reasoner.data)
  const lines = [
    before.label === after.label
      ? messages.say('reason.same', { subject, after: say(after) })
      : styled('bold', messages.say('reason.change', { subject, before: say(before), after: say(after) })),
  ]
  if (after.reason)
    lines.push(messages.say('reason.because', { reason: messages.say(`reason.falls.${after.reason}`) }))
  if (link)
    lines.push(messages.say('reason.broken', { link: itemName(link, nameOf, messages, reasoner.data) }))
  if (possible) lines.push(messages.say('reason.possible', { after: say(possible) }))
  if (found && after.label !== 'falls')
    lines.push(...structureLines(found.own, found.resilience, messages, nameOf))
  const margin = item.kind === 'count' ? '  ' : ''
  output.row(json, lines.map((line, at) => (at === 0 ? margin + line : `${margin}  ${line}`)).join('\n'))
}

function structureLines(
  reading: CountReading,
  resilience: Readonly<Record<Given, number | null>>,
  messages: Messages,
  nameOf: NameOf,
): string[] {
  const sets = (list: CountReading['supports']): string =>
    list.sets
      .map(({ members, check }) => {
        const set = members.map(id => nameOf({ ref: 'actor', id })).join(' + ')
        return check === 'confirmed' ? set : messages.say('reason.attacks-fixed', { set })
      })
      .join('; ')
  const lines: string[] = []
  if (resilience.record !== null) lines.push(messages.say('reason.resilience', { count: resilience.record }))
  if (resilience.nothing !== null)
    lines.push(messages.say('reason.resilience.nothing', { count: resilience.nothing }))
  if (reading.answer.kind === 'bounded')
    lines.push(messages.say('reason.bounded', { order: reading.answer.order }))
  lines.push(
    messages.say('reason.supports', { count: Number(reading.supports.total), sets: sets(reading.supports) }),
  )
  lines.push(
    messages.say('reason.strikes', { count: Number(reading.strikes.total), sets: sets(reading.strikes) }),
  )
  return lines
}

function itemName(item: Item, nameOf: NameOf, messages: Messages, data: CaseData): string {
  switch (item.kind) {
    case 'literal': {
      const claim = nameOf({ ref: 'claim', id: item.claim })
      return item.negated ? messages.say('reason.not', { claim }) : claim
    }
    case 'occasion':
      return nameOf({
        ref: 'actor',
        id: item.key.slice(item.key.indexOf(':') + 1, item.key.lastIndexOf('@')),
      })
    case 'count':
    case 'element':
      return `${nameOf({ ref: 'count', id: item.count })} — ${nameOf({ ref: 'actor', id: item.accused })}`
    case 'charge': {
      const charge = nameOf({ ref: 'charge', id: item.charge })
      const own = data.charges.find(({ id }) => id === item.charge)
      return own?.label === '' && own.target === item.accused
        ? charge
        : `${charge} — ${nameOf({ ref: 'actor', id: item.accused })}`
    }
    case 'statement':
    case 'source':
    case 'inference':
      return nameOf({ ref: item.kind, id: item.id })
  }
}

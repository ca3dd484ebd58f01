import type { Command } from 'commander'
import { DECISIONS, type Decision, type Passage, selectorsOf, TARGET_KINDS, type TargetKind } from '#model'
import type { Messages } from '#messages'
import type { CaseFile, DecisionInput, Outcome, Refusal } from '#store'
import { withCase } from '../case-file.ts'
import { CommandError, EXIT } from '../exit.ts'
import { type CommonOptions, type Output, outputFor } from '../output.ts'

interface Options extends CommonOptions {
  readonly case: string
  readonly payload?: string
  readonly why?: string
  readonly at?: string
}

/** `retort decide WHAT KIND ID…`: what a person decides of things, for scripts. */
export function defineDecide(command: Command): void {
  command
    .argument(
      '<what>',
      'confirm, reject, correct, merge, split, connect, dismiss, grade, add, erase, undo, place',
    )
    .argument('[kind]', 'of what: statement, claim, actor, mention, source, finding, decision …')
    .argument('[ids...]', 'which; for merge the one that stays first')
    .requiredOption('--case <file>', 'the case file')
    .option('--payload <json>', 'what is corrected, split off, graded or added, as JSON')
    .option('--at <place>', 'for place: where its words stand now, as SOURCE:START-END')
    .option('--why <words>', 'the reason, kept with the decision')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText(
      'after',
      `
Examples:
  retort decide confirm statement ID ID --case trial.retort --why "read in the original"
  retort decide merge actor KEPT MERGED --case trial.retort
  retort decide correct statement ID --payload '{"venue":"interrogation"}' --case trial.retort
  retort decide split actor ID --payload '{"mentions":["ID"],"name":"N. Sedova"}' --case trial.retort
  retort decide erase source ID --why "consent withdrawn" --case trial.retort
  retort decide undo --case trial.retort                 the last act
  retort decide undo decision ID --case trial.retort
  retort decide place decision ID --at SOURCE:1200-1260 --case trial.retort     one that “list adrift” names`,
    )
    .action(async (what: string, kind: string | undefined, ids: readonly string[], options: Options) => {
      const output = outputFor(options)
      const { messages } = output
      const decision = DECISIONS.find(one => one === what)
      if (decision === undefined)
        throw new CommandError(
          EXIT.usage,
          messages.say('decide.unknown', { what, kinds: DECISIONS.join(', ') }),
        )
      if (decision === 'undo' && kind === undefined) {
        const outcome = await withCase(options.case, {}, messages, file => learning(file, file.undo()))
        refuse(outcome, messages)
        output.row(outcome, messages.say('decide.undone', { count: outcome.taken.length }))
        return
      }
      const target = TARGET_KINDS.find(one => one === kind)
      if (target === undefined || (ids.length === 0 && decision !== 'add'))
        throw new CommandError(
          EXIT.usage,
          `retort decide ${what} KIND ID… — KIND: ${TARGET_KINDS.join(', ')}`,
        )
      if (decision === 'erase') return erase(ids, target, options, output)
      const inputs = inputsOf(decision, target, ids, options, messages)
      const outcome = await withCase(options.case, {}, messages, async file => {
        const passages = decision === 'place' ? [await passageAt(file, options.at, messages)] : undefined
        return learning(file, file.decide(inputs.map(input => ({ ...input, passages }))))
      })
      refuse(outcome, messages)
      for (const taken of outcome.taken)
        output.row(
          taken,
          messages.say('decide.done', {
            kind: taken.kind,
            target: `${taken.target.kind} ${taken.target.id}`,
            id: taken.id,
          }),
        )
    })
}

/** What was taken, with what it teaches woven into the rest of the case. */
async function learning(file: CaseFile, outcome: Promise<Outcome>): Promise<Outcome> {
  const decided = await outcome
  const { teach, weaveAgain } = await import('#intake')
  if (teach(decided.taken)) await weaveAgain(file)
  return decided
}

function inputsOf(
  kind: DecisionInput['kind'],
  target: TargetKind,
  ids: readonly string[],
  { payload, why }: Options,
  messages: Messages,
): DecisionInput[] {
  const given = payload === undefined ? undefined : payloadOf(payload, messages)
  const common = { kind, ...(why === undefined ? {} : { why }) }
  if (kind === 'merge') {
    const [kept, ...from] = ids
    return [{ ...common, target: { kind: target, id: kept! }, payload: { from } }]
  }
  if (kind === 'add') return [{ ...common, target: { kind: target, id: ids[0] }, payload: given }]
  return ids.map(id => ({ ...common, target: { kind: target, id }, payload: given }))
}

/** The passage that `SOURCE:START-END` names in the source's present text. */
async function passageAt(file: CaseFile, at: string | undefined, messages: Messages): Promise<Passage> {
  const [, source = '', start, end] = /^(.+):(\d+)-(\d+)$/.exec(at ?? '') ?? []
  const version = source === '' ? null : await file.text(source)
  const span = { start: Number(start), end: Number(end) }
  if (version === null || span.start >= span.end || span.end > version.text.length)
    throw new CommandError(EXIT.usage, messages.say('decide.at-missing'))
  return { source, text: version.sha256, ...selectorsOf(version.text, span.start, span.end) }
}

function payloadOf(text: string, messages: Messages): Decision['payload'] {
  try {
    return JSON.parse(text) as Decision['payload']
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(EXIT.usage, messages.say('decide.bad-payload', { reason }))
  }
}

async function erase(
  ids: readonly string[],
  kind: TargetKind,
  options: Options,
  output: Output,
): Promise<void> {
  const { messages } = output
  if (kind !== 'source')
    throw new CommandError(EXIT.usage, messages.say('decide.refused.not-possible', { detail: kind }))
  await withCase(options.case, {}, messages, async file => {
    for (const id of ids) {
      const erasure = await file.eraseSource(id, options.why ?? '')
      if (erasure === null)
        throw new CommandError(
          EXIT.usage,
          messages.say('decide.refused.no-target', { detail: `source ${id}` }),
        )
      output.row(
        erasure,
        messages.say('decide.done', { kind: 'erase', target: `source ${id}`, id: erasure.decision.id }),
      )
    }
  })
}

function refuse({ refused }: Outcome, messages: Messages): void {
  const [first] = refused
  if (first !== undefined)
    throw new CommandError(EXIT.usage, refused.map(one => wordsOf(one, messages)).join('\n'))
}

function wordsOf({ reason, detail, decisions }: Refusal, messages: Messages): string {
  return messages.say(`decide.refused.${reason}`, { detail, decisions: decisions.join(', ') })
}

// The speech stage: who says which words, through whom, when and where.
import type { StatementSuggestion } from '#model'
import type { Frame } from '../frame.ts'
import type { StageInput } from '../stage.ts'
import type { ReadingTools } from '../tools.ts'
import { finishDrafts } from './drafts.ts'
import { indexMentions } from './mentions.ts'
import { creditedDrafts, quotationDrafts, turnDrafts } from './spoken.ts'

/** Statements of a document, outer ones before those embedded in them where both begin together. */
export function readSpeech(input: StageInput<ReadingTools>, frame: Frame): StatementSuggestion[] {
  const { tools, version } = input
  const index = indexMentions(input.found)
  const turns = turnDrafts(tools, frame, index)
  const quotations = quotationDrafts(tools, frame, index, turns)
  return finishDrafts(tools.text, version.sha256, [
    ...turns,
    ...creditedDrafts(tools, frame, index),
    ...quotations,
  ])
}

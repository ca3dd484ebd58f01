// Wording that two voices share.
export { alignTexts, ALIGN_OPTIONS, type AlignOptions, type Match, type TextSpan } from './align.ts'
export { commonCauses } from './common-cause.ts'
export { differences, type Piece } from './differences.ts'
export * from './echoes.ts'
export { createVocabulary, profile, type Profile, type Vocabulary } from './profile.ts'
export type { Utterance } from './utterances.ts'

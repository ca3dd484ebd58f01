// How English papers announce that the paragraph after a sentence is somebody's words.
import { lettered } from '../lettered.ts'

/** "reported the following:", "stated as follows:", "made the following statement:" at the end of a sentence. */
export const ANNOUNCED = lettered(
  String.raw`\b(?:the following(?:\s\p{L}+){0,3}|as follows|to the following effect|in these (?:words|terms))\s?[:.]$`,
  'iu',
)

/** A point that goes on with what was announced: numbered, lettered or dashed. */
export const GOES_ON = /^(?:\(?(?:\d{1,2}|[a-z])[.)]|[–—•-])\s/u

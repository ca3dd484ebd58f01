// Words by which the elements of a count are told apart and known again in what people said of them.

/** Words of one deed, by the start that stands for all of them. */
const SAME_DEED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    murder: 'assass',
    killin: 'assass',
    killed: 'assass',
    kill: 'assass',
    bloc: 'centre',
    center: 'centre',
    terror: 'terror',
    plot: 'conspi',
  }),
)

const EMPTY = new Set(
  `the and that this which who whom whose was were been being have has had having for with without from into upon under over
  not but all any some such these those there their them they his her its our your you she him one two own same other others
  did does will would should could may might must also only more most very what when where while than then thus said says say
  comrade comrades accused article articles criminal code crimes crime covered number purpose period persons person members member
  about after again against before between because both each even every how just like made make many much now out through too
  first second last time times`.split(/\s+/),
)

/** The words of a count or of what was said of it that tell something, each by its first six letters. */
export function deedWords(text: string): readonly string[] {
  const words = (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(word => !EMPTY.has(word))
  return [...new Set(words.map(word => word.slice(0, 6)).map(word => SAME_DEED.get(word) ?? word))]
}

/** "i.e., crimes covered by Articles …" and what follows: the law, not the deed. */
export const LAW_TAIL =
  /[\s,;:–-]*(?:\bi\.?\s?e\.?,?\s*)?\bcrimes? (?:covered|provided for|punishable|under)\b[\s\S]*$/i
/** "a) organized …; b) carried out …" within the words of one count. */
export const LETTERED = /(?:^|[\s,;:])\(?[a-z]\)\s+/g
export const FIRST_PERSON = /\b(?:I|me|my|myself|we|us|our|ourselves)\b/

/** Somebody's plea: guilty or not, on all counts or on some. */
export const PLEADS = /\bplead(?:s|ed)?\s+(not\s+)?guilty\b/g
export const PLEA_SUBJECT = /[.!?]["”]?\s+(?=(?:The|All|Both)?\s*[Aa]ccused\b)/g
/** What may stand between the names of those who plead. */
export const PLEA_GAP = /^(?:[\s,;&()]|\b(?:the|all|both|and|accused|also|defendants?|each)\b)*$/i
/** "The accused Holtzman admits … He denies only": the rest of the plea. */
export const ADMITS = /^,?\s*(?:admits|admitting|admitted|acknowledges|acknowledging)\b/
export const DENIES = /\bden(?:ies|ied|ying)\b/

// Reads short English answers: whether one affirms, denies or only fills in what the question asks.

export type Answer = 'affirms' | 'denies' | 'fills-in' | 'free'

const AFFIRMS =
  /^(?:(?:well|but|oh|and|why),? )?(?:yes|yea|aye|quite (?:so|true|right|correct)|(?:that|this|it) (?:is|was) (?:so|right|true|correct|a fact|the case)|that'?s (?:so|right|true|it)|right|correct|exactly|precisely|of course|certainly|undoubtedly|absolutely|indeed|naturally|true|unfortunately,? yes|i (?:do|did|was|have|had|am|agree|agreed|admit|admitted|confirm|accepted|confess|knew|know|heard)\b(?! not| n'?o)|we (?:do|did|were|have|had|are)\b(?! not)|(?:he|she|they|it|there) (?:did|was|were|had|has|is)\b(?! not)\.?$|as it now appears,? yes)/i
const DENIES =
  /^(?:(?:well|but|oh),? )?(?:no\b(?! doubt)|nay|never|not at all|nothing|by no means|certainly not|absolutely not|of course not|i (?:did not|do not|didn'?t|don'?t|was not|wasn'?t|have not|had not|never|deny|denied)\b(?! deny)|(?:that|this|it) (?:is|was) (?:not|untrue|false|a lie)|untrue|false)/i
const WH_QUESTION = /\b(?:who|whom|whose|what|when|where|which|why|how)\b[^.?!]*\?\s*$/i

/** What an answer does with the content of the question before it. `free` answers stand on their own words. */
export function readAnswer(question: string, answer: string): Answer {
  const opening = answer.trim().slice(0, 80)
  const asksFor = WH_QUESTION.test(question)
  if (/^I do not deny/i.test(opening)) return 'affirms'
  if (!asksFor && AFFIRMS.test(opening)) return 'affirms'
  if (!asksFor && DENIES.test(opening))
    return /^(?:no|never|not|nothing)\b/i.test(opening) || answer.length < 160 ? 'denies' : 'free'
  const words = answer.trim().split(/\s+/).length
  if (!asksFor && words <= 4 && echoes(question, answer)) return 'affirms'
  return words <= 10 && !/\b(?:I|we|he|she|they|it)\b \p{L}+/u.test(answer) ? 'fills-in' : 'free'
}

/** "At the same time you were a Trotskyite? – A Trotskyite." */
function echoes(question: string, answer: string): boolean {
  const content = answer.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return content.length > 0 && content.every(word => question.toLowerCase().includes(word))
}

const ADMITS =
  /\bI (?:plead(?:ed)? guilty|admit(?:ted)?|confess(?:ed)?|am guilty|acknowledge|fully admit|committed|killed|murdered|shot)\b|\bmy (?:guilt|crimes?)\b|\bWe (?:killed|murdered|plead guilty|are guilty)\b/i
const RECANTS =
  /\bI (?:(?:now|hereby|also|must|wish to|want to|therefore|fully|wholly|completely) )*(?:withdraw|retract|recant|renounce|repudiate|revoke|disown|take back)\b(?! (?:the |that |this |my )?(?:question|motion|objection|remark|request|application|candidacy))/i
const DENIAL = /^(?:no\b|never\b|I (?:deny|categorically deny|did not|never)\b)/i

/** The stance of words said in the first person. */
export function stanceOfWords(
  words: string,
): 'asserts' | 'denies' | 'incriminates-self' | 'asks' | 'recants' {
  const sentences = words.trim()
  if (/\?["”’')\]]*\s*$/.test(sentences)) return 'asks'
  if (RECANTS.test(words)) return 'recants'
  if (ADMITS.test(words)) return 'incriminates-self'
  if (DENIAL.test(sentences)) return 'denies'
  return 'asserts'
}

/** "Vol. XXXVI, p. 6", "Case No. 12, folio 3": documents cited. */
export const CITATION =
  /\b(?:Vols?\.|Volume|Case No\.|File No\.|Exhibit|fol(?:io|\.))\s+(?:[IVXLCDM]+|\d+|[A-Z])\b(?:,?\s*pp?\.\s*\d+(?:\s*(?:[,–-]|and)\s*\d+)*)?/g

// Reported speech: who is said to have said what, nested as deep as the sentence goes.
//
// A verb of saying with a clause as its content gives a statement whose chain is that of the words around it plus the
// verb's subject. "I" and names of the voice that is speaking already add no link. Works on the dependency tree of
// sentences with a cue; each costs one parse.
import type { Span, Stance } from '#model'
import {
  auxiliaries,
  childBy,
  childrenBy,
  isNegated,
  isPassive,
  obliqueBy,
  spanOf,
  subjectOf,
  subtreeSpan,
} from '../../languages/en/clauses.ts'
import { ADVERBIAL, HUMAN, INTENDS, PERSONAL } from '../../languages/en/speaker-nouns.ts'
import { compulsionsOf } from '../../languages/en/compulsion.ts'
import {
  RECEIVING_VERBS,
  REPORTING_VERBS,
  SPEECH_NOUNS,
  SPEECH_VERBS,
} from '../../languages/en/speech-verbs.ts'
import type { ParsedSentence } from '../../languages/language.ts'
import { lastBefore, type ReadingTools } from '../tools.ts'
import { subjectOf as subjectByTags } from './inquit.ts'
import { accordingTo, asReported } from './attributed.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'
import type { Report } from './report.ts'

/** The reports of a parsed sentence, outermost first. */
export function reportsIn(tools: ReadingTools, index: MentionIndex, tree: ParsedSentence): Report[] {
  const reports: Report[] = []
  for (const [at, word] of tree.words.entries()) {
    const mistaken = word.upos === 'NOUN' && isTestimony(at)
    if (mistaken) {
      const found = byTags(at)
      if (found !== null) reports.push(found)
    } else if (word.upos === 'VERB') {
      const found = REPORTING_VERBS.has(word.lemma)
        ? (asReported(tree, at, { canSpeak, who }) ?? fromVerb(at))
        : RECEIVING_VERBS.has(word.lemma)
          ? fromReceiving(at)
          : null
      if (found !== null) reports.push(found)
    } else if (word.upos === 'NOUN' && SPEECH_NOUNS.has(word.lemma)) {
      const found = fromNoun(at)
      if (found !== null) reports.push(found)
    }
    if (/^according$/i.test(word.form)) {
      const found = accordingTo(tree, at, { canSpeak, who })
      if (found !== null) reports.push(found)
    }
  }
  return reports.map(underPressure).sort((a, b) => a.start - b.start || b.end - a.end)

  /** "After nine days without sleep he stated that …": what stands outside the content. */
  function underPressure(report: Report): Report {
    const [first, last] = [tree.words[0]!, tree.words.at(-1)!]
    const around =
      tools.text.slice(first.start, report.start) + ' … ' + tools.text.slice(report.end, last.end)
    const compulsion = compulsionsOf(around, report.speaker.name)
    return compulsion.length === 0 ? report : { ...report, compulsion }
  }

  function fromVerb(at: number): Report | null {
    const { lemma } = tree.words[at]!
    if (onlyWished(at)) return null
    const passive = isPassive(tree, at)
    const inTree = passive ? obliqueBy(tree, at, 'by') : subjectOf(tree, at)
    const speaker = passive ? inTree : subjectBeside(at, inTree)
    if (speaker < 0 || !canSpeak(speaker)) return null
    const stance = SPEECH_VERBS.get(lemma) ?? 'asserts'
    const content = contentOf(at, stance)
    if (content === null || !/\S\s+\S/.test(tools.text.slice(content.start, content.end))) return null
    if (isQuoted(content, tree.words[at]!)) return null
    const negated = isNegated(tree, at)
    if (negated && stance !== 'denies') return null
    return {
      ...content,
      ...who(speaker),
      cue: spanOf(tree.words[at]!),
      stance: negated ? 'asserts' : admits(lemma, content) ? 'incriminates-self' : stance,
      modality:
        stance === 'orders' || INTENDS.has(lemma)
          ? 'intended'
          : stance === 'asks'
            ? 'hypothetical'
            : 'actual',
      rule: `speech/${lemma}`,
      score: 0.85,
    }
  }

  /** The subject in the tree, if it can speak; else the person named right before the verb, else the subject by tags. */
  function subjectBeside(at: number, inTree: number): number {
    if (inTree >= 0 && canSpeak(inTree)) return inTree
    const before = personBefore(at)
    return before >= 0 ? before : inTree < 0 ? besideVerb(at) : inTree
  }

  /** "before the opening of the Congress Fritz David informed me": a name that ends at a finite verb, adverbials aside. */
  function personBefore(at: number): number {
    if (!/^VB[DZP]$/.test(tree.words[at]!.xpos)) return -1
    let last = at - 1
    while (last > 0 && at - last < 5 && ADVERBIAL.test(tree.words[last]!.form)) last--
    const mention = last < 0 ? null : index.at(spanOf(tree.words[last]!))
    return mention?.entity === 'person' && mention.form === 'name' && mention.end >= tree.words[last]!.end
      ? last
      : -1
  }

  /** The subject by tags, where the parser hung it elsewhere ("Trotsky, walking up and down, told me"). */
  function besideVerb(at: number): number {
    const subject = tree.relations[at] === 'root' ? subjectByTags(tree.words, at) : null
    return subject === null
      ? -1
      : tree.words.findLastIndex(({ start, end }) => start >= subject.start && end <= subject.end)
  }

  /** "Holtzman testifies that": a verb of saying that the tagger took for a noun. */
  function isTestimony(at: number): boolean {
    const { form, lemma } = tree.words[at]!
    return (
      /(?:s|ed)$/.test(form) &&
      REPORTING_VERBS.has(lemma) &&
      !SPEECH_NOUNS.has(lemma) &&
      /^that$/i.test(tree.words[at + 1]?.form ?? '')
    )
  }

  /** Without a tree to trust: the nominal before the verb, and the words after "that" to the sentence's end. */
  function byTags(at: number): Report | null {
    const subject = subjectByTags(tree.words, at)
    const first = tree.words[at + 2]
    const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')
    if (subject === null || first === undefined || last === undefined || last.end <= first.start) return null
    const { lemma } = tree.words[at]!
    const speaker = namedAt(tools.text, index, subject)
    return {
      start: first.start,
      end: last.end,
      speaker,
      self: false,
      cue: spanOf(tree.words[at]!),
      stance: SPEECH_VERBS.get(lemma) ?? 'asserts',
      modality: 'actual',
      rule: `speech/${lemma}`,
      score: 0.75,
    }
  }

  /** "asked him to inform me", "he would say": nobody has said it yet. */
  function onlyWished(at: number): boolean {
    if (auxiliaries(tree, at).some(form => /^(?:would|should|must|could|may|might|can)$/.test(form)))
      return true
    if (tree.words[at]!.xpos !== 'VB' || !tree.relations[at]!.startsWith('xcomp')) return false
    return !/^(?:go|proceed|begin|start|continue|come|hasten|try|attempt|wish|want)$/.test(
      tree.words[tree.heads[at]!]!.lemma,
    )
  }

  /** The content stands in quotation marks of its own: it is a direct quotation. */
  function isQuoted({ start, end }: Span, cue: Span): boolean {
    const { quotations } = tools.structure
    const at = lastBefore(quotations, start + 2)
    return [at, at - 1].some(index => {
      const quotation = quotations[index]
      return (
        quotation !== undefined &&
        quotation.start <= start + 2 &&
        Math.min(quotation.end, end) - start > 0.8 * (end - start) &&
        (cue.end <= quotation.start || cue.start >= quotation.end)
      )
    })
  }

  /** "I learned from Sedov that an organization existed." */
  function fromReceiving(at: number): Report | null {
    const source = obliqueBy(tree, at, 'from', 'of', 'through')
    const content = childBy(tree, at, 'ccomp')
    if (source < 0 || content < 0 || !canSpeak(source)) return null
    return {
      ...clause(content),
      ...who(source),
      cue: spanOf(tree.words[at]!),
      stance: 'asserts',
      modality: 'actual',
      rule: 'speech/received',
      score: 0.75,
    }
  }

  /** "Smirnov's assertion that …", "the statement of Olberg that …". */
  function fromNoun(at: number): Report | null {
    const how = tree.words[at + 1]
    if (
      /^of$/i.test(how?.form ?? '') &&
      /^how$/i.test(tree.words[at + 2]?.form ?? '') &&
      tree.words[at + 3] !== undefined
    ) {
      const teller = tree.heads[at]! < 0 ? -1 : subjectOf(tree, tree.heads[at]!)
      const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')!
      if (teller < 0 || !canSpeak(teller) || last.end <= tree.words[at + 3]!.start) return null
      return {
        start: tree.words[at + 3]!.start,
        end: last.end,
        ...who(teller),
        cue: spanOf(tree.words[at]!),
        stance: 'asserts',
        modality: 'actual',
        rule: 'speech/noun-account',
        score: 0.75,
      }
    }
    const content = childrenBy(tree, at, 'acl', 'ccomp').find(child =>
      childrenBy(tree, child, 'mark').some(mark => /^that$/i.test(tree.words[mark]!.form)),
    )
    const owner = childBy(tree, at, 'nmod:poss')
    const speaker = owner >= 0 ? owner : obliqueBy(tree, at, 'of', 'by')
    if (content === undefined || speaker < 0 || !canSpeak(speaker)) return null
    const { lemma } = tree.words[at]!
    const stance: Stance =
      lemma === 'denial'
        ? 'denies'
        : /^(?:instruction|order|demand)$/.test(lemma)
          ? 'orders'
          : /^(?:prediction|warning)$/.test(lemma)
            ? 'predicts'
            : 'asserts'
    return {
      ...clause(content),
      ...who(speaker),
      cue: spanOf(tree.words[at]!),
      stance,
      modality: stance === 'orders' ? 'intended' : 'actual',
      rule: `speech/noun-${lemma}`,
      score: 0.7,
    }
  }

  function who(at: number): { speaker: Named; self: boolean } {
    const word = tree.words[at]!
    const self = /^(?:i|we|me|us|myself|my)$/i.test(word.form)
    const named =
      word.upos === 'NOUN' && index.at(spanOf(word)) === null
        ? childrenBy(tree, at, 'appos', 'flat', 'nmod:desc').find(
            child => index.at(spanOf(tree.words[child]!))?.entity === 'person',
          )
        : undefined
    if (named !== undefined) return { speaker: namedAt(tools.text, index, spanOf(tree.words[named]!)), self }
    return { speaker: namedAt(tools.text, index, titledSpan(at)), self }
  }

  /** "Inspector Gale", "the witness Blanc": a title or part with the capitalised names right after it, where no name was found. */
  function titledSpan(at: number): Span {
    const word = tree.words[at]!
    const next = tree.words[at + 1]
    if (
      next?.upos === 'PROPN' &&
      index.at(spanOf(word)) === null &&
      index.at(spanOf(next))?.entity === 'person'
    )
      return spanOf(next)
    let last = at
    if (index.at(spanOf(word)) === null)
      while (tree.words[last + 1]?.upos === 'PROPN' && index.at(spanOf(tree.words[last + 1]!)) === null)
        last++
    return { start: word.start, end: tree.words[last]!.end }
  }

  function canSpeak(at: number): boolean {
    const word = tree.words[at]!
    if (word.upos === 'PRON')
      return PERSONAL.test(word.form) || /^(?:him|her|them|me|us|my|his|their)$/i.test(word.form)
    const mention = index.at(spanOf(word))
    if (mention !== null) return mention.entity !== 'place'
    return word.upos === 'PROPN' || HUMAN.test(word.form)
  }

  /** The clause that a verb of saying reports; "that"-clauses, questions, and infinitives after orders and promises. */
  function contentOf(at: number, stance: Stance): Span | null {
    const content = childBy(tree, at, 'ccomp')
    if (content > at) return extended(at, clause(content))
    if (stance === 'asks') {
      const about = tree.words.findIndex(
        ({ form }, place) => place > at && place < at + 4 && /^about$/i.test(form),
      )
      if (about >= 0 && tree.heads[about]! > about) return clause(tree.heads[about]!)
    }
    if (stance === 'orders' || INTENDS.has(tree.words[at]!.lemma) || stance === 'denies') {
      // "Smirnov proposed to meet him": what one does oneself, or says to nobody, is no speech.
      const infinitive = tree.words[at]!.lemma === 'propose' ? -1 : childBy(tree, at, 'xcomp')
      if (infinitive >= 0) return clause(infinitive)
    }
    const that = tree.words.findIndex(
      (word, place) =>
        place > at &&
        place < at + 8 &&
        /^that$/i.test(word.form) &&
        (word.upos === 'SCONJ' || tree.relations[place] === 'mark'),
    )
    if (that >= 0 && that + 1 < tree.words.length && tree.heads[that]! > that)
      return clause(tree.heads[that]!)
    const inserted =
      tree.words[at + 1]?.form === ','
        ? tree.words.findIndex(
            ({ form }, place) =>
              place > at + 2 && place < at + 8 && /^that$/i.test(form) && tree.words[place - 1]!.form === ',',
          )
        : -1
    if (inserted > 0 && inserted + 1 < tree.words.length) {
      const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')!
      const first = tree.words[inserted + 1]!
      if (last.end > first.start) return { start: first.start, end: last.end }
    }
    const comma =
      /^,$/.test(tree.words[at + 1]?.form ?? '') && /^that$/i.test(tree.words[at + 2]?.form ?? '')
        ? at + 2
        : -1
    const opening = tree.words[Math.max(that, comma) + 1]
    if (Math.max(that, comma) >= 0 && opening !== undefined) {
      const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')!
      if (last.end > opening.start) return { start: opening.start, end: last.end }
    }
    const afterColon = tree.words.findIndex(
      (word, place) => place > at && place < at + 5 && word.form === ':',
    )
    if (
      afterColon > 0 &&
      afterColon + 2 < tree.words.length &&
      !/^["“‘']/.test(tree.words[afterColon + 1]!.form)
    ) {
      const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')!
      return { start: tree.words[afterColon + 1]!.start, end: last.end }
    }
    if (stance === 'denies') {
      const object = childBy(tree, at, 'obj')
      if (object >= 0) return subtreeSpan(tree, object)
    }
    return null
  }

  /** "…, but he would not write it": a clause joined by "but" in the tense of reported speech still belongs to it. */
  function extended(verb: number, content: Span): Span {
    const next = tree.words.findIndex(({ start, upos }) => start >= content.end && upos !== 'PUNCT')
    if (next < 0 || next < verb || !/^but$/i.test(tree.words[next]!.form)) return content
    const rest = tree.words.slice(next, next + 12).map(({ form }) => form.toLowerCase())
    const reported = /\b(?:he|she|it|they|i|we) (?:would|should|could|might|was|were|had)\b/.test(
      rest.join(' '),
    )
    if (!reported) return content
    const stop = tree.words.findIndex(
      ({ form, upos }, place) =>
        place > next && (form === ';' || (upos === 'VERB' && REPORTING_VERBS.has(tree.words[place]!.lemma))),
    )
    const last = tree.words.findLast(({ upos }, place) => upos !== 'PUNCT' && (stop < 0 || place < stop - 2))!
    return { start: content.start, end: Math.max(content.end, last.end) }
  }

  function clause(head: number): Span {
    const skipped = new Set(
      childrenBy(tree, head, 'mark').filter(mark => /^(?:that|to|about)$/i.test(tree.words[mark]!.form)),
    )
    const { start, end } = subtreeSpan(tree, head, skipped)
    return { start, end }
  }

  function admits(lemma: string, { start, end }: Span): boolean {
    if (!/^(?:admit|confess|acknowledge)$/.test(lemma)) return false
    return tree.words.some(
      word =>
        word.start >= start &&
        word.start < Math.min(end, start + 40) &&
        /^(?:he|she|they|i|we|his|her|my)$/i.test(word.form),
    )
  }
}

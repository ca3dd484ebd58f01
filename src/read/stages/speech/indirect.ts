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
  isRelation,
  nounBefore,
  obliqueBy,
  spanOf,
  subjectOf,
  withConjuncts,
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
import { accordingTo, asReported, insertedIn } from './attributed.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'
import { clauseSpan, contentOf } from './report-content.ts'
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
      if (found !== null) reports.push(...ofEach(at, found))
    } else if (word.upos === 'NOUN' && SPEECH_NOUNS.has(word.lemma)) {
      const found = fromNoun(at)
      if (found !== null) reports.push(found)
    }
    if (word.form.length === 9 && word.form.toLowerCase() === 'according') {
      const found = accordingTo(tree, at, { canSpeak, who })
      if (found !== null) reports.push(found)
    }
  }
  const [first, last] = [tree.words[0], tree.words.at(-1)]
  if (first !== undefined && last !== undefined)
    reports.push(
      ...insertedIn(tools.text.slice(first.start, last.end), first.start, span =>
        namedAt(tools.text, index, span),
      ),
    )
  return reports.map(underPressure).sort((a, b) => a.start - b.start || b.end - a.end)

  /** "The doctors Kogan and Gelshtein deny it": the word of each. */
  function ofEach(verb: number, report: Report): Report[] {
    const named = isPassive(tree, verb)
      ? []
      : childrenBy(tree, verb, 'nsubj')
          .flatMap(subject =>
            isPerson(subject) ? [subject] : [subject, ...childrenBy(tree, subject, 'appos')],
          )
          .flatMap(subject => withConjuncts(tree, subject))
          .filter(isPerson)
    return named.length < 2 ? [report] : named.map(at => ({ ...report, ...who(at) }))
  }

  function isPerson(at: number): boolean {
    const mention = index.at(spanOf(tree.words[at]!))
    return mention?.entity === 'person' && mention.form === 'name'
  }

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
    if (onlyWished(at) || isAsked(at)) return null
    const passive = isPassive(tree, at)
    const inTree = passive ? obliqueBy(tree, at, 'by') : subjectOf(tree, at)
    const speaker = passive ? inTree : subjectBeside(at, inTree)
    if (speaker < 0 || !canSpeak(speaker)) return null
    const stance = SPEECH_VERBS.get(lemma) ?? 'asserts'
    const content = contentOf(tree, at, stance)
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
    const lent =
      inTree >= 0 && childBy(tree, at, 'nsubj') < 0 && !isRelation(tree, at, 'conj', 'xcomp', 'acl')
    if (lent) {
      // "The colonel, whose name was Janko, said that": no subject of its own in the tree.
      const before = personBefore(at, 1)
      if (before >= 0) return before
    }
    if (inTree >= 0 && canSpeak(inTree)) return inTree
    const own = childBy(tree, at, 'nsubj')
    const nearest = own >= 0 && /^who$/i.test(tree.words[own]!.form) ? nounBefore(tree, own) : -1
    if (nearest >= 0 && canSpeak(nearest)) return nearest
    // The same with the verb hung beside the relative clause.
    const hungBeside = inTree < 0 && isRelation(tree, at, 'parataxis')
    const before = personBefore(at, hungBeside ? 1 : 0)
    if (before >= 0) return before
    if (inTree >= 0) return inTree
    // "denied writing it and said he had not left": one subject for both.
    const first = isRelation(tree, at, 'conj') ? tree.heads[at]! : -1
    return first >= 0 && first < at ? subjectBeside(first, subjectOf(tree, first)) : besideVerb(at)
  }

  /** "before the opening of the Congress Fritz David informed me": a name that ends at a finite verb, adverbials aside. */
  function personBefore(at: number, commas: 0 | 1): number {
    if (!/^VB[DZP]$/.test(tree.words[at]!.xpos)) return -1
    let last = at - 1
    if (commas === 1 && tree.words[last]?.form === ',') last--
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
      // "Source “Martel” reports that": the sentence has no other verb to hang on.
      (!SPEECH_NOUNS.has(lemma) || (tree.relations[at] === 'root' && form.endsWith('s'))) &&
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

  /** "Do you swear that …?", "Did he tell you that …?": whether it was said is the question. */
  function isAsked(at: number): boolean {
    if (tree.words.at(-1)!.form !== '?' || tree.relations[at] !== 'root') return false
    const subject = childBy(tree, at, 'nsubj')
    const [auxiliary] = childrenBy(tree, at, 'aux')
    return auxiliary !== undefined && subject >= 0 && auxiliary < subject
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
      ...clauseSpan(tree, content),
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
      ...clauseSpan(tree, content),
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
        ? childrenBy(tree, at, 'appos', 'flat', 'nmod:desc').find(child =>
            /^(?:person|group)$/.test(index.at(spanOf(tree.words[child]!))?.entity ?? ''),
          )
        : undefined
    if (named !== undefined) return { speaker: namedAt(tools.text, index, spanOf(tree.words[named]!)), self }
    // "Wolski's daughter": somebody else than he, and not just any daughter.
    const owner =
      word.upos === 'NOUN' && index.at(spanOf(word)) === null ? childBy(tree, at, 'nmod:poss') : -1
    if (owner >= 0 && owner < at) {
      const span = { start: tree.words[owner]!.start, end: word.end }
      const name = tools.text.slice(span.start, span.end).replace(/\s+/g, ' ')
      return { speaker: { ...span, mention: null, cluster: null, name }, self }
    }
    return { speaker: namedAt(tools.text, index, titledSpan(at)), self }
  }

  /** "Inspector Gale", "the witness Blanc": a title or part with the capitalised names right after it, where no name was found. */
  function titledSpan(at: number): Span {
    const word = tree.words[at]!
    const next = tree.words[/^["“«]$/.test(tree.words[at + 1]?.form ?? '') ? at + 2 : at + 1]
    const named = next !== undefined && index.at(spanOf(word)) === null ? index.at(spanOf(next)) : null
    if (named !== null && named.entity !== 'place') return spanOf(next!)
    let last = at
    if (index.at(spanOf(word)) === null)
      while (tree.words[last + 1]?.upos === 'PROPN' && index.at(spanOf(tree.words[last + 1]!)) === null)
        last++
    return { start: word.start, end: tree.words[last]!.end }
  }

  function canSpeak(at: number): boolean {
    const word = tree.words[at]!
    // "Who told you that …": nobody yet.
    if (/^who$/i.test(word.form)) return false
    if (word.upos === 'PRON')
      return PERSONAL.test(word.form) || /^(?:him|her|them|me|us|my|his|their)$/i.test(word.form)
    const mention = index.at(spanOf(word))
    // "The Kurier claims": a newspaper that looks like a place.
    const article = /^the$/i.test(tree.words[at - 1]?.form ?? '')
    if (mention !== null) return mention.entity !== 'place' || (article && word.upos === 'PROPN')
    return (
      word.upos === 'PROPN' ||
      HUMAN.test(word.form) ||
      tools.language?.reference?.personNoun(word.lemma) !== undefined
    )
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

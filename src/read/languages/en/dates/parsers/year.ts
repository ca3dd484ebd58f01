/** Years by themselves: "in 1929", "the year 1919", "490 BC", "anno 1641", "the '68 campaign". */
import { after, before, type Parsed, type Reading, type TimeParser } from '../parser.ts'
import { ERA, YEAR_LEAD, yearOf } from '../year-word.ts'

/** A year whose era or lead word leaves no doubt. */
export const eraYear: TimeParser = {
  rule: 'year-era',
  pattern: new RegExp(
    `(?<![\\d.,])(?:(?:${YEAR_LEAD})(\\d{1,4}(?:/\\d{1,2})?)(?![\\d,]\\d)(?:\\s?${ERA})?|(\\d{1,4})\\s?${ERA})`,
    'g',
  ),
  read(match) {
    const [whole, led] = match
    const word = led === undefined ? whole : whole.slice(whole.indexOf(led))
    // "in the year 12" of something else; "the year 1" of a calendar of its own.
    if (led !== undefined && led.length < 3 && !/A\.?\s?D|[Aa]nno/.test(whole)) return null
    const figures = /\d+(?:\/\d+)?.*$/.exec(word)![0]
    return { stated: { kind: 'calendar', year: yearOf(figures).year, month: null, day: null }, score: 1 }
  },
}

/** Four figures that are a year by where they stand. */
export const bareYear: TimeParser = {
  rule: 'year',
  pattern:
    /(?<![\d.,:/$£€#№%°=+*–—]|[$£€]\s|(?<![Mm]id)-|[A-Za-z]|[A-Za-z]['’])([12]\d{3})(?![\d%°$£€]|[.,:]\d|[a-zA-Z]|\s?(?:li?\.|km|kg|mm|cm|mi|ft|°|%))/g,
  read(match, reading) {
    return readYear(match, reading, Number(match[1]))
  },
}

/** The year after a dash: "1954–1975" has its first end above, its second here. */
export const dashedYear: TimeParser = {
  rule: 'year-dashed',
  pattern: /(?<=(?:\b[12]\d{3}|\b[A-Z][a-z]+\.?)\s?[–—-]\s?|\d\/)([12]\d{3})(?![\d%]|[.,:]\d|[a-zA-Z])/g,
  read(match) {
    const year = Number(match[1])
    return year > 2100 ? null : { stated: { kind: 'calendar', year, month: null, day: null }, score: 0.9 }
  },
}

/** "'59", where no month or dash leads to it. */
export const shortYear: TimeParser = {
  rule: 'year-short',
  pattern:
    /(?<=\b(?:in|of|since|until|by|from|to|and|during|before|after|early|late|mid|spring|summer|autumn|fall|winter)[\s-]+)['’‘](\d\d)(?![\d\w’'])/gi,
  read: match => ({
    stated: { kind: 'calendar', year: Number(match[1]), month: null, day: null, short: true },
    score: 0.7,
  }),
}

/** Three figures with no era, in texts about antiquity; kept only where the narrative is before Christ. */
export const ancientYear: TimeParser = {
  rule: 'year-ancient',
  pattern:
    /(?<=\b(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]etween|[Bb]efore|[Aa]fter|[Dd]uring|[Ee]arly|[Ll]ate|rest of)\s+|\(|\d\s?BC?\s?[–—-]\s?)(\d{2,3})(?=\s*(?:[.,;:)–—-]|(?:and|to|until|the|when|he|they|a|by|with|or|but)\b))(?![.,]\d)/g,
  read: match => ({
    stated: { kind: 'calendar', year: Number(match[1]), month: null, day: null, eraless: true },
    score: 0.6,
  }),
}

/** Words that only quantities have before or after them. */
const NUMBERED =
  /(?:\b(?:No|Nos|Vol|vol|p|pp|pages?|lines?|Art|[Aa]rticles?|[Ss]ections?|§|[Nn]umber|[Rr]esolution|[Dd]ecree|[Oo]rder|[Ff]light|[Cc]onvoy|[Rr]oom|[Cc]hapter|[Ff]ile|[Cc]ell|[Cc]ase|[Ss]heets?|[Ff]olios?|U-|[Rr]oute|[Hh]ighway|[Rr]egiment|[Ff]ig)\.?\s*)$/
const COUNTED =
  /\b(?:nearly|almost|approximately|roughly|over|exceeding|than|least|most|only|some|another|estimated|these|those|all|additional|killed|lost|numbering|totalling|totaling|cost|paid|worth|sum of|total of|force of|army of|garrison of|number of|population of)\s+(?:the\s+)?$/i
const PLURAL =
  /^\s+(?:(?:more|other|new|armed|young|old|British|French|German|American|Soviet|Russian|Japanese|Chinese|Iraqi|Persian|Greek|enemy|regular|dead|wounded|square|short|long|metric|cubic|million|billion|heavy|light)\s+)*(?:(?!(?:was|has|does|onwards?|afterwards|towards|perhaps|always|across|besides|comes|begins|marks|sees)\b)[a-z]{2,}(?:[^sui\W]s|ies)|men|women|people|children|troops|infantry|cavalry|foot|horse|feet|miles?|tons?|tonnes?|metres?|meters?|yards?|kilomet\w+|dollars?|roubles?|rubles?|pounds?|francs?|marks?|hours?|hrs|GMT|percent|per|cc|strong|or so)\b/
/** Words that only years have before them. */
const DATING =
  /(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Cc]irca|ca?\.|[Ee]arly|[Ll]ate|[Mm]id|[Mm]id-|[Yy]ear|[Yy]ears|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|of|[Ii]nto|[Tt]hrough)[\s-]+(?:the\s+)?|\()$/

function readYear(match: RegExpExecArray, reading: Reading, year: number): Parsed | null {
  const lead = before(reading, match.index)
  const tail = after(reading, match.index + match[0].length)
  if (year > 2100 || NUMBERED.test(lead) || COUNTED.test(lead)) return null
  const dating = DATING.test(lead)
  const inCount = /^\s?[–—-]\s?(?:man|strong|ton|mile|foot|member|pound|year)/.test(tail) || PLURAL.test(tail)
  // "its 2006 highs", "the 1954 accords": told from "its 1200 members" by the number not being round.
  const described =
    /\b(?:the|its|his|their|whose|our)\s+$/i.test(lead) && year >= 1700 && year % 10 !== 0 && !UNIT.test(tail)
  if (inCount && !described && !(dating && !/\bof\s+$/.test(lead) && !UNIT.test(tail))) return null
  // With nothing around it that dates it, an early or round number is as often a number of things.
  if (!dating && (year < 1400 || year > 2050) && !/^\s*(?:$|[).;,]|\n)/.test(tail)) return null
  const aside = /^\s+[a-z]/.test(tail) && /\b(?:the|its|his|their|a|this|that|whose|our)\s+$/i.test(lead)
  return {
    stated: { kind: 'calendar', year, month: null, day: null },
    score: dating ? 0.95 : 0.75,
    ...(aside ? { aside } : {}),
  }
}

/** Things that even "in" does not make a year of: "in 1200 houses" would, "in 1500 metres" does not. */
const UNIT =
  /^\s+(?:men|people|troops|feet|miles?|tons?|met\w+|yards?|kilomet\w+|dollars?|roubles?|rubles?|pounds?|francs?|marks?|hours?|percent)\b/

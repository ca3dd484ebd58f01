// English verbs whose past is no base plus "ed", and bases in l that double it: what the treebanks' word list leaves out.

/** Base, past and past participle (one form where they are the same). */
const FORMS = `beat:beat/beaten bind:bound bite:bit/bitten bleed:bled breed:bred burn:burnt creep:crept deal:dealt dream:dreamt dwell:dwelt
  feel:felt fling:flung forbid:forbade/forbidden foresee:foresaw/foreseen foretell:foretold forget:forgot/forgotten
  forgive:forgave/forgiven forsake:forsook/forsaken freeze:froze/frozen grind:ground hang:hung hide:hid/hidden
  kneel:knelt lean:leant leap:leapt learn:learnt lie:lain light:lit mislead:misled mistake:mistook/mistaken
  overcome:overcame overhear:overheard oversee:oversaw/overseen overtake:overtook/overtaken overthrow:overthrew/overthrown
  rid:rid ring:rang/rung rise:rose/risen arise:arose/arisen seek:sought shake:shook/shaken shine:shone shrink:shrank/shrunk
  sing:sang/sung sink:sank/sunk slay:slew/slain sling:slung smite:smote/smitten sow:sown spill:spilt spin:spun
  spoil:spoilt spring:sprang/sprung steal:stole/stolen stick:stuck sting:stung strive:strove/striven swear:swore/sworn
  forswear:forswore/forsworn sweep:swept swell:swollen swim:swam/swum swing:swung tear:tore/torn tread:trod/trodden
  undergo:underwent/undergone undertake:undertook/undertaken uphold:upheld wake:woke/woken wear:wore/worn weave:wove/woven
  weep:wept win:won wind:wound withdraw:withdrew/withdrawn withhold:withheld withstand:withstood wring:wrung
  beget:begot/begotten behold:beheld bereave:bereft beseech:besought bestride:bestrode bid:bade/bidden cleave:clove/cloven
  cling:clung partake:partook/partaken arouse:aroused rouse:roused bribe:bribed slink:slunk stride:strode/stridden`

/** Verbs whose last l is doubled before "ed" and "ing". */
const DOUBLING = `expel compel propel dispel repel impel rebel excel counsel travel cancel label quarrel shovel control patrol
  enrol fulfil model level marvel signal total equal rival pedal fuel grovel chisel channel tunnel kennel jewel duel
  initial dial trial parcel pencil stencil imperil instal instil distil annul extol`

const LEMMAS: ReadonlyMap<string, string> = new Map([
  ...FORMS.trim()
    .split(/\s+/)
    .flatMap(entry => {
      const [base, forms] = entry.split(':')
      return forms!.split('/').map(form => [form, base!] as const)
    }),
  ...DOUBLING.trim()
    .split(/\s+/)
    .flatMap(base => [[`${base}led`, base] as const, [`${base}ling`, base] as const]),
])

/** Forms that are more often something else when they are not tagged as a past. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'ground wound bound felt rose bit light lit rung bred bid spring saw lain'.split(' '),
)

/** The base of an irregular verb form, lower case; undefined where the form is not in the list. */
export function irregularBase(form: string, xpos: string): string | undefined {
  const base = LEMMAS.get(form)
  return base !== undefined && AMBIGUOUS.has(form) && xpos !== 'VBD' && xpos !== 'VBN' ? undefined : base
}

// English words that lend an event their subject, or say what becomes of it: light verbs, and verbs that make it attempted, intended or alleged.

/** Verbs whose subject does, gives or gets what their object names ("had a meeting with", "received instructions from"). */
export const LIGHT_VERBS = {
  does: new Set(
    'have hold make conduct arrange take establish maintain keep carry begin continue enter resume'.split(
      ' ',
    ),
  ),
  gives: new Set('give issue send convey transmit hand pass bring communicate assign'.split(' ')),
  gets: new Set('receive get obtain accept have carry hear'.split(' ')),
} as const

/** Verbs and nouns that make what depends on them attempted, intended or alleged. */
export const MODAL_WORDS: ReadonlyMap<string, 'attempted' | 'intended' | 'alleged' | 'hypothetical'> =
  new Map([
    ...'try attempt endeavour endeavor seek fail effort'.split(' ').map(word => [word, 'attempted'] as const),
    ...(
      'want wish intend plan decide agree propose order instruct direct command promise hope mean prepare urge demand advise request ask beg threaten ' +
      'design conspire plot desire determine undertake preparation plan intention decision task mission idea purpose necessity proposal need order instruction ' +
      'organization organize organise organisation suggest recommend call commission persuade summon aim ready necessary expedite hasten arrange refuse'
    )
      .split(' ')
      .map(word => [word, 'intended'] as const),
    ...'accuse allege charge suspect allegation accusation suspicion impute'
      .split(' ')
      .map(word => [word, 'alleged'] as const),
  ])

/** Verbs that take what they speak of for a fact. */
export const SUPPOSES =
  /^(?:depict|describe|explain|investigate|expose|conceal|hide|deny|justify|exploit|mention|report|recall|mourn|avenge|condemn)$/
/** What is only talked over need not come about: "discussed the assassination of …". */
export const TALKS_OVER = /^(?:discuss|debate|consider|contemplate|discussion)$/

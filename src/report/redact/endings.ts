// Case endings and derivations: the stems that a word may have when an ending is taken off, by closed lists.

/** Of Russian surnames, given names and places. */
const CYRILLIC = [
  'а',
  'у',
  'ы',
  'е',
  'и',
  'о',
  'ю',
  'я',
  'й',
  'ь',
  'ом',
  'ем',
  'ём',
  'ой',
  'ою',
  'ей',
  'ею',
  'ым',
  'им',
  'ых',
  'их',
  'ам',
  'ям',
  'ах',
  'ях',
  'ами',
  'ями',
  'ыми',
  'ими',
  'ого',
  'его',
  'ому',
  'ему',
  'ий',
  'ый',
  'ая',
  'яя',
  'ую',
  'юю',
  'ие',
  'ые',
  'ов',
  'ев',
  'ья',
  'ью',
  'ьи',
]
/** Derivations of names in Russian, each with any case ending after it. */
const CYRILLIC_DERIVED = [
  'ист',
  'истск',
  'изм',
  'овц',
  'евц',
  'овец',
  'евец',
  'овск',
  'евск',
  'ск',
  'цев',
  'ов',
  'ев',
  'ин',
  'овщин',
  'евщин',
  'щин',
  'ианск',
  'овн',
  'евн',
  'ович',
  'евич',
]
/** Of names in Latin letters: possessives, plurals, followers, adjectives, in the languages of the reader. */
const LATIN = [
  's',
  'es',
  'n',
  'en',
  'e',
  'i',
  'is',
  'a',
  'u',
  'em',
  'om',
  'ovi',
  'ovy',
  'ova',
  'in',
  'ina',
  'ine',
  'sche',
  'schen',
  'scher',
  'ski',
  'sky',
  'skii',
  'skogo',
  'ist',
  'ists',
  'ism',
  'iste',
  'istes',
  'isten',
  'isme',
  'ista',
  'istas',
  'ismo',
  'ite',
  'ites',
  'ian',
  'ians',
  'ean',
  'eans',
  'ien',
  'ienne',
  'iens',
  'iennes',
  'iano',
  'ianos',
  'ana',
  'ano',
  'er',
  'ern',
  'ers',
  'ish',
  'ese',
  'esque',
  'ois',
  'oise',
  'ais',
  'aise',
]

/** Shortest stem that an ending is taken off. */
const LEAST = 3

/** The word and what is left of it without one ending (and, in Cyrillic, a derivation before it). */
export function stemsOf(word: string): readonly string[] {
  const lower = word.toLowerCase()
  const found = new Set([lower])
  if (/[\u0400-\u04ff]/.test(lower)) {
    for (const stem of without(lower, CYRILLIC)) {
      found.add(stem)
      for (const root of without(stem, CYRILLIC_DERIVED)) found.add(root)
    }
    for (const root of without(lower, CYRILLIC_DERIVED)) found.add(root)
  } else for (const stem of without(lower, LATIN)) found.add(stem)
  return [...found]
}

/** The bare stems under which a name is known: itself, and itself without its own nominative ending. */
export function rootsOf(name: string): readonly string[] {
  const lower = name.toLowerCase()
  const roots = new Set([lower])
  const own = /[\u0400-\u04ff]/.test(lower)
    ? ['а', 'я', 'о', 'е', 'й', 'ь', 'ий', 'ый', 'ой', 'ая', 'ия', 'и', 'ы']
    : lower.length > 5
      ? ['a', 'o', 'e', 'y', 'i', 'us', 'ius']
      : []
  for (const root of without(lower, own)) roots.add(root)
  // A vowel that flees in the other cases: "Орёл" – "Орла", "Павел" – "Павла", "Заяц" – "Зайца".
  const fleeing = /^(.+)[еоё]([кцлнрт])$/u.exec(lower)
  if (fleeing !== null) roots.add(`${fleeing[1]!}${fleeing[2]!}`)
  return [...roots]
}

function without(word: string, endings: readonly string[]): string[] {
  return endings
    .filter(ending => word.endsWith(ending) && word.length - ending.length >= LEAST)
    .map(ending => word.slice(0, -ending.length))
}

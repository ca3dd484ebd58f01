// English nouns for bodies that act without a proper name, and adjectives that do not say which body is meant.

/** Named by the words before it ("the harbour police", "the dock workers' union"). */
export const ORGANS: ReadonlySet<string> = new Set(
  (
    'police gendarmerie militia constabulary intelligence counter-intelligence prosecution directorate ministry garrison navy army guard ' +
    'union league committee commission council administration authority service bureau department government embassy consulate legation brigade regiment'
  ).split(' '),
)

/** With "the" or "this" it is the one that the text names. */
export const COURTS: ReadonlySet<string> = new Set(
  'court tribunal collegium commission directorate'.split(' '),
)

/** Words that tell no body from another. */
export const NO_KIND: ReadonlySet<string> = new Set(
  (
    'whole entire same other another new old first second last next present own such good great high higher highest certain several many few all any former latter ' +
    'said so-called responsible competent relevant various different mere full long special regular active faithful excellent diplomatic public secret-like on off civil ' +
    'proper further only very'
  ).split(' '),
)

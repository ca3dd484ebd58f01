/** Warning signs: what each is, what was found, what would weaken it, what it does not mean, ordinary cases like it. */
export const patterns = {
  'pattern.own': '{text}',
  'pattern.own-found': '{name}: {fillers}',
  'pattern.cells': '{name}: looked at {looked, number}, found {matched, number}',
  'pattern.line.claim': 'It is said: {claim}',
  'pattern.line.statement': 'In the words of {voice}:',
  'pattern.line.weakens': 'What would weaken this: {text}',

  'pattern.planted-go-between.name': 'Planted go-between',
  'pattern.planted-go-between.definition':
    'The only link between the target and the discredited group is a person who, others than the target’s side attest, worked for the accuser at the time of contact.',
  'pattern.planted-go-between.only-link':
    'The link of {target} to the group named in the charge runs through {between} alone, who is said to have worked for {accuser} at the time.',
  'pattern.planted-go-between.informer-present':
    '{between}, through whom {target} is tied to the group, is said to have worked for {accuser} at the time; there is another link that does not run that way.',
  'pattern.planted-go-between.weakens':
    'a link that runs through someone else and is attested independently; evidence that the work for the accuser ended before the contact, or is attested by the target’s side only',
  'pattern.planted-go-between.not':
    'It does not mean that there was no contact, nor that the target knew with whom it was. Real conspiracies have informers in them.',
  'pattern.planted-go-between.near-1':
    'An informer reports on a link that others also attest: informer present, for information only.',
  'pattern.planted-go-between.near-2':
    'The go-between entered the accuser’s service only after the contact, or only the target’s side says that he was in it.',

  'pattern.forced-link.name': 'Forced link',
  'pattern.forced-link.definition':
    'The link is vouched for only by someone held by the accuser’s side, with compulsion on record.',
  'pattern.forced-link.forced':
    'That {target} was linked as {accuser} alleges rests on the word of {witness}, held by the accuser’s side under recorded compulsion.',
  'pattern.forced-link.attempted':
    'An attempt is recorded to obtain from {witness}, under compulsion, the link that {accuser} alleges of {target}; nobody in this file vouches for the link itself.',
  'pattern.forced-link.weakens':
    'someone free who vouches for the link; the same person repeating it when free',
  'pattern.forced-link.not':
    'It does not mean that the link did not exist: only that this word for it was not free.',
  'pattern.forced-link.near-1': 'A detained witness without any recorded compulsion.',
  'pattern.forced-link.near-2': 'A coerced confession beside which a free witness vouches for the same link.',

  'pattern.bare-assertion.name': 'Bare assertion',
  'pattern.bare-assertion.definition':
    'At the finding, in a record declared complete, nobody but the accuser’s side vouches for any element.',
  'pattern.bare-assertion.bare':
    'The finding against {target} was reached with no word but that of {accuser}’s side in a record declared complete.',
  'pattern.bare-assertion.weakens':
    'testimony or an exhibit in the record that was not read or is not in this file',
  'pattern.bare-assertion.not':
    'It does not mean that the charge is untrue, nor that evidence did not exist elsewhere.',
  'pattern.bare-assertion.near-1': 'The record is abridged or its completeness is not known.',
  'pattern.bare-assertion.near-2': 'One witness outside the accuser’s side vouches for an element.',

  'pattern.retroactive-taint.name': 'Retroactive taint',
  'pattern.retroactive-taint.definition':
    'An old offence of the go-between, known to the accuser and tolerated (both documented), is held against him only after contact with the target.',
  'pattern.retroactive-taint.tainted':
    '{between} had an old offence that {accuser}’s side knew and tolerated, and was called to account only after contact with {target}.',
  'pattern.retroactive-taint.weakens':
    'evidence that the offence was not known before, or that proceedings on it had begun before the contact, or that he was punished for something else',
  'pattern.retroactive-taint.not': 'It does not mean that the old offence was not one.',
  'pattern.retroactive-taint.near-1': 'The offence was prosecuted before the contact too.',
  'pattern.retroactive-taint.near-2': 'He was punished after the contact for a new and different offence.',

  'pattern.co-listing.name': 'Proof by a list',
  'pattern.co-listing.definition': 'The list, decree or dock itself is cited as proof of the link.',
  'pattern.co-listing.list-is-proof':
    'What ties {target} to the group in the charge by {accuser} is that both stand on one list.',
  'pattern.co-listing.weakens': 'an independent word for the link that does not rest on the list',
  'pattern.co-listing.not': 'It does not mean that those listed had nothing to do with each other.',
  'pattern.co-listing.near-1': 'People are listed together, and the link is proved by other means.',
  'pattern.co-listing.near-2': 'A list that nobody cites as proof of anything.',

  'pattern.appropriated-crime.name': 'Appropriated crime',
  'pattern.appropriated-crime.definition':
    'A real crime by others, its authors tied to the target by the accuser’s side alone.',
  'pattern.appropriated-crime.appropriated':
    'The crime itself is attested beyond {accuser}’s side; that {author} and {target} had to do with each other over it is not.',
  'pattern.appropriated-crime.weakens': 'a word for the tie from outside the accuser’s side',
  'pattern.appropriated-crime.not':
    'It does not mean that the target had no part in the crime: only whose word that rests on.',
  'pattern.appropriated-crime.near-1': 'An independent witness ties the target to the authors of the crime.',
  'pattern.appropriated-crime.near-2': 'The crime itself is attested by the accuser’s side only.',

  'pattern.strangers-in-the-dock.name': 'Strangers in the dock',
  'pattern.strangers-in-the-dock.definition':
    'Direct contact is alleged between persons whose first meeting is attested in custody or court.',
  'pattern.strangers-in-the-dock.strangers':
    '{target} are charged with acting together directly, and are said to have met for the first time in custody or court.',
  'pattern.strangers-in-the-dock.weakens':
    'evidence that they met or wrote to each other before; a charge that alleges separate cells',
  'pattern.strangers-in-the-dock.not':
    'It does not mean that there was no conspiracy: members of separate cells need not know each other.',
  'pattern.strangers-in-the-dock.near-1': 'The charge alleges separate cells and no direct contact.',
  'pattern.strangers-in-the-dock.near-2': 'They knew each other before their arrest.',

  'pattern.family-witness.name': 'Witness from the family',
  'pattern.family-witness.definition':
    'The decisive, uncorroborated witness is a relative who is detained or charged.',
  'pattern.family-witness.held':
    'What {target} is charged with rests on the word of {witness}, a relative who was held or charged too.',
  'pattern.family-witness.liberty-unknown':
    'What {target} is charged with rests on the word of {witness}, a relative; this file does not say whether he was free.',
  'pattern.family-witness.weakens': 'another voice for the same; evidence that the relative spoke freely',
  'pattern.family-witness.not':
    'It does not mean that the relative’s word is untrue: relatives are often the only ones who know.',
  'pattern.family-witness.near-1': 'A relative who is free testifies.',
  'pattern.family-witness.near-2':
    'A detained relative’s word is borne out by a witness outside the accuser’s side.',

  'pattern.passed-over.name': 'Passed over',
  'pattern.passed-over.definition':
    'A matter that bears on the charge and that the speaker knew is missing from a later record declared complete, variants and verdict searched.',
  'pattern.passed-over.in-the-record':
    'The earlier charge on {target} by the same side is not mentioned in the record of the later one, which is declared complete.',
  'pattern.passed-over.said-to-be':
    'The earlier charge on {target} by the same side is said to be passed over in the later proceedings; their record is not in this file, or does not speak of it.',
  'pattern.passed-over.weakens':
    'a mention anywhere in the record, its variants or the verdict; a reason why it did not bear on the later charge',
  'pattern.passed-over.not':
    'Silence has many causes. It does not mean that the earlier matter was invented.',
  'pattern.passed-over.near-1': 'The verdict mentions the earlier sentence in one line.',
  'pattern.passed-over.near-2': 'The record is abridged.',

  'pattern.counted-otherwise.name': 'Counted otherwise',
  'pattern.counted-otherwise.definition': 'Counts of the same unit over the same period disagree.',
  'pattern.counted-otherwise.against-the-record':
    'The number of times that {actor} is said to have appeared is not that which the record shows.',
  'pattern.counted-otherwise.weakens':
    'another way of counting; an appearance that is on record under another name or date',
  'pattern.counted-otherwise.not': 'It does not say which of the counts is right.',
  'pattern.counted-otherwise.near-1': 'The count and the record agree.',
  'pattern.counted-otherwise.near-2':
    'The file is simply incomplete: nothing says that an appearance was passed over.',

  'pattern.bigger-retry.name': 'Bigger retry',
  'pattern.bigger-retry.definition':
    'After collapse or acquittal, the same accuser’s side brings a graver charge for the same conduct against the same target with no new independent evidence.',
  'pattern.bigger-retry.bigger':
    'After the earlier charge failed, in whole or in part, {accuser}’s side brought a graver one on {target} with no new independent evidence.',
  'pattern.bigger-retry.weakens':
    'new evidence that does not come from the accuser’s side or from those it holds; a difference of conduct',
  'pattern.bigger-retry.not':
    'It does not mean that the later charge is untrue: prosecutions are renewed for good reasons too.',
  'pattern.bigger-retry.near-1': 'A retrial on new testimony by a free witness.',
  'pattern.bigger-retry.near-2': 'A later, graver charge after an earlier one that succeeded.',

  'pattern.foretold.name': 'Foretold',
  'pattern.foretold.definition':
    'A document held and dated before the event specifically predicts it; quoted only afterwards, it is claimed to be foretold.',
  'pattern.foretold.foretold': '{voice} predicted it in a document dated before it came.',
  'pattern.foretold.claimed':
    '{voice} is said to have predicted it; the prediction is known to this file only from a later document.',
  'pattern.foretold.failed': 'Predictions of the same voice that nothing in this file bears out',
  'pattern.foretold.weakens':
    'a prediction too general to miss; failed predictions of the same voice; a document that cannot be dated',
  'pattern.foretold.not': 'It does not prove how the event came about, nor that the predictor knew of it.',
  'pattern.foretold.near-1': 'The warning was dated after the event.',
  'pattern.foretold.near-2': 'The predicted event did not come, or nobody vouches that it did.',

  'pattern.single-source.name': 'Rests on one voice',
  'pattern.single-source.definition':
    'The count falls when one voice is set aside, the record taken as given.',
  'pattern.single-source.one-voice': 'The count against {target} rests on the word of {voice} alone.',
  'pattern.single-source.weakens': 'a second voice, or an exhibit, for the same',
  'pattern.single-source.not': 'Many true complaints rest on one voice.',
  'pattern.single-source.near-1': 'Two independent witnesses say the same.',
  'pattern.single-source.near-2':
    'Everything comes to us through one court reporter: the record is taken as given.',

  'pattern.circular-vouching.name': 'Circular vouching',
  'pattern.circular-vouching.definition': 'A set of statements that rest on each other and on nothing else.',
  'pattern.circular-vouching.circle': 'These statements rest on each other and on nothing else.',
  'pattern.circular-vouching.weakens': 'one source outside the circle for any of them',
  'pattern.circular-vouching.not': 'It does not mean that what they say is untrue.',
  'pattern.circular-vouching.near-1':
    'Two papers quote each other, and one of them also had its own reporter there.',
  'pattern.circular-vouching.near-2': 'A chain of repetitions that ends in a witness.',

  'pattern.scripted-echo.name': 'Shared wording',
  'pattern.scripted-echo.definition':
    'Statements by different voices on different occasions share rare wording, beyond formulae, marked quotation, words put in the question, a common editor or translator.',
  'pattern.scripted-echo.echo': '{voice} use the same rare wording on different occasions.',
  'pattern.scripted-echo.weakens':
    'a common source that all could have read; one editor or translator; words put in the question',
  'pattern.scripted-echo.not': 'It does not mean that what is said is untrue, nor who wrote it first.',
  'pattern.scripted-echo.near-1': 'One voice repeats itself.',
  'pattern.scripted-echo.near-2': 'Stock formulae of the time, or a marked quotation.',

  'pattern.impossible-meeting.name': 'Impossible meeting',
  'pattern.impossible-meeting.definition':
    'An element of the count is part of a certain conflict of time and place.',
  'pattern.impossible-meeting.impossible':
    'What the count against {target} needs cannot be together with what else is said of time and place.',
  'pattern.impossible-meeting.weakens':
    'an error of date or place on either side; a reading of the date that leaves room',
  'pattern.impossible-meeting.not': 'It does not say which of the two is wrong.',
  'pattern.impossible-meeting.near-1': 'The dates leave a day for the journey.',
  'pattern.impossible-meeting.near-2': 'The conflict needs an approximate date to be read one way.',

  'pattern.conceded.name': 'Conceded',
  'pattern.conceded.definition':
    'The accuser’s side’s own document concedes what undercuts the charge; known only through the other side, the concession is claimed.',
  'pattern.conceded.own-document':
    '{conceder}, of {accuser}’s side, concedes in a document of that side what undercuts the charge.',
  'pattern.conceded.claimed':
    '{conceder}, of {accuser}’s side, is said to have conceded what undercuts the charge; no document of that side is in this file.',
  'pattern.conceded.weakens':
    'the document itself, if it says less; a context in which the concession was not free',
  'pattern.conceded.not': 'It does not decide the whole charge: only what the concession reaches.',
  'pattern.conceded.near-1': 'Someone outside the accuser’s side says it.',
  'pattern.conceded.near-2': 'The accuser’s side concedes something that undercuts nothing.',
} as const

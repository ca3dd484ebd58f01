/** Standing, strikes and what they find. */
export const reason = {
  'reason.falls.never-vouched': 'no one in this file says so',
  'reason.falls.struck': 'nothing is left when it is set aside',
  'reason.falls.defeated': 'what speaks for it is answered by what stands',
  'reason.falls.unfounded': 'its sources rest on each other alone',
  'reason.falls.others-confession':
    'only another’s confession says so, and it does not reach this accused by this case’s switch',

  'reason.not': 'not: {claim}',
  'reason.given.record': 'the record taken for granted',
  'reason.given.nothing': 'nothing taken for granted',
  'reason.basis.all': 'decisions and suggestions',
  'reason.basis.decided': 'decisions only',
  'reason.switch.on': 'a confession speaks against its maker only',
  'reason.switch.off': 'a confession speaks against everyone it names',

  'reason.change': '{subject}: {before} → {after}',
  'reason.same': '{subject}: {after}',
  'reason.because': 'because: {reason}',
  'reason.broken': 'first broken: {link}',
  'reason.possible': 'perhaps also set aside, by dates or contested control: {after}',
  'reason.resilience':
    '{count, plural, =0 {nothing supports it} one {rests on one voice} other {falls only without # voices at once}}',
  'reason.resilience.nothing':
    '{count, plural, =0 {with nothing taken for granted nothing supports it} one {with nothing taken for granted it rests on one voice} other {with nothing taken for granted it falls only without # voices at once}}',
  'reason.supports':
    '{count, plural, =0 {stands on nothing} one {stands on one leg} other {stands separately on # legs}}: {sets}',
  'reason.strikes':
    '{count, plural, =0 {nothing need be set aside} one {rests on one set of voices} other {rests on each of # sets of voices}}: {sets}',
  'reason.attacks-fixed': '{set} (only with attacks fixed)',
  'reason.bounded': 'too large to solve whole: sets of at most {order} voices only',
  'reason.nothing-changes': 'Nothing changes.',
  'reason.caveat': 'Not supported in this file does not mean untrue.',

  'finding.house.certain':
    '{charge}{named, select, yes {} other { against {accused}}} is supported in this file only by sources under the control of {accuser}: {voices}. Without them it has no independent support in this file. That is common in ordinary prosecutions too.',
  'finding.house.possible':
    '{charge}{named, select, yes {} other { against {accused}}} may be supported in this file only by sources under the control of {accuser}: {voices}. It hangs on dates or on contested control.',
  'finding.one-narrator':
    'Everything that is supported in this file ({claims, plural, one {one claim} other {# claims}}) hangs on one recorder, {narrator}: with nothing taken for granted, nothing is supported without {narrator}.',
  'proof.one-narrator': 'With the words of {narrator} set aside, nothing in this file is supported.',
  'proof.house.accuser.empty': 'No voice in this file is under the accuser’s control.',
  'proof.house.accuser.stands':
    'Without the sources under the accuser’s control ({voices}) it is supported in this file.',
  'proof.house.accuser.contested':
    'Without the sources under the accuser’s control ({voices}) it is unresolved.',
  'proof.house.accuser.falls':
    'Without the sources under the accuser’s control ({voices}) it is not supported in this file.',
  'proof.house.defence.empty': 'No voice in this file is under the control of the defence.',
  'proof.house.defence.stands':
    'Without the sources under the control of the defence ({voices}) it is supported in this file.',
  'proof.house.defence.contested':
    'Without the sources under the control of the defence ({voices}) it is unresolved.',
  'proof.house.defence.falls':
    'Without the sources under the control of the defence ({voices}) it is not supported in this file.',

  'proof.stands.charge':
    'Supported in this file: {subject}{named, select, yes {} other { against {accused}}}, on {because}',
  'proof.stands.count': 'Supported in this file: {subject} against {accused}, on {because}',
  'proof.stands.element': 'Supported in this file: an element of {subject} against {accused}, on {because}',
  'proof.stands.literal': 'Supported in this file: {subject}',
  'proof.stands.literal.negated': 'Supported in this file: {subject}',
  'proof.stands.statement': '{voices, plural, one {{voice} says so.} other {{voice} say so.}}',
  'proof.stands.inference': 'It follows: {subject}',
  'proof.stands.source': 'Nothing in this file speaks against the source {subject}.',
  'proof.stands.occasion': 'Nothing in this file disables the word of {subject}.',
  'proof.falls.charge':
    'Not supported in this file: {subject}{named, select, yes {} other { against {accused}}}',
  'proof.falls.count': 'Not supported in this file: {subject} against {accused}',
  'proof.falls.element': 'Not supported in this file: an element of {subject} against {accused}',
  'proof.falls.literal': 'Not supported in this file: {subject}',
  'proof.falls.literal.negated': 'Not supported in this file: {subject}',
  'proof.falls.statement': 'The word of {voice} does not count here.',
  'proof.falls.inference': 'It does not follow: {subject}',
  'proof.falls.source': 'The source {subject} does not count here.',
  'proof.falls.occasion': 'The word of {subject} does not count here.',
  'proof.contested.charge': 'Unresolved: {subject}{named, select, yes {} other { against {accused}}}',
  'proof.contested.count': 'Unresolved: {subject} against {accused}',
  'proof.contested.element': 'Unresolved: an element of {subject} against {accused}',
  'proof.contested.literal': 'Unresolved, one word against another: {subject}',
  'proof.contested.literal.negated': 'Unresolved, one word against another: {subject}',
  'proof.contested.statement': 'Whether the word of {voice} counts is unresolved.',
  'proof.contested.inference': 'Whether it follows is unresolved: {subject}',
  'proof.contested.source': 'Whether the source {subject} counts is unresolved.',
  'proof.contested.occasion': 'Whether the word of {subject} counts is unresolved.',
  'proof.preference': 'Preferred by its grade: {stronger} over {weaker}.',

  'check.none': 'No findings.',
  'check.count':
    '{count, plural, one {# finding} other {# findings}}, {cells, plural, one {# place} other {# places}} looked at by the warning signs.',
  'check.provisional': 'provisional: {count, plural, one {# decision is} other {# decisions are}} open',
  'check.incomplete': 'The search for conflicts stopped at its limit: there may be more.',
} as const

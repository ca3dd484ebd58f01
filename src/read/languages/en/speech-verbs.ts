// English verbs and nouns of saying, by lemma, with the stance they give to what is said.
import type { Stance } from '#model'

const BY_STANCE: Readonly<Record<Exclude<Stance, 'incriminates-self'>, string>> = {
  asserts:
    'say state declare testify tell reply answer assert affirm claim write add continue report inform explain relate confirm corroborate announce emphasize ' +
    'emphasise stress insist maintain allege argue observe remark note recall recount call exclaim cry shout whisper mutter murmur repeat respond retort ' +
    'return rejoin interrupt begin conclude cite quote indicate mention hint swear depose aver protest plead boast complain communicate convey admit confess ' +
    'acknowledge concede accuse charge reveal disclose describe express reiterate contend object resume utter gasp sigh laugh ' +
    'growl snap falter stammer ejaculate chuckle sob drawl groan grumble snarl comment speak assure persuade convince advise suggest ' +
    'propose telegraph wire cable publish attribute imply intimate impart notify profess pronounce submit intone hiss inform ' +
    'breathe giggle sneer think reflect persist urge denounce expose recite sing echo supplement specify clarify elaborate',
  denies: 'deny refute disclaim repudiate reject dispute contradict disavow controvert',
  recants: 'recant retract withdraw abjure revoke',
  predicts: 'predict foretell forecast prophesy warn foresee caution',
  orders:
    'order instruct command direct demand bid exhort require summon forbid enjoin request recommend commission',
  asks: 'ask inquire enquire question query wonder interrogate beg entreat implore',
}

/** The stance that a verb of saying gives, by lemma. */
export const SPEECH_VERBS: ReadonlyMap<string, Stance> = new Map(
  Object.entries(BY_STANCE).flatMap(([stance, lemmas]) =>
    lemmas.split(' ').map(lemma => [lemma, stance as Stance] as const),
  ),
)

/** Verbs that introduce reported content with "that", an infinitive or a question word. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  (
    'say state declare testify tell reply answer assert affirm claim write add report inform explain relate confirm corroborate announce emphasize emphasise ' +
    'stress insist maintain allege argue observe remark note recall recount repeat respond mention hint swear depose aver protest plead boast complain ' +
    'communicate convey admit confess acknowledge concede establish reveal disclose indicate reiterate contend assure persuade convince suggest propose deny ' +
    'refute dispute contradict predict foretell warn foresee caution order instruct command direct demand bid urge forbid request recommend commission advise ' +
    'object concur deplore ask inquire enquire beg promise agree threaten describe notify intimate imply prove continue conclude quote cite accuse'
  ).split(' '),
)

/** "learned from Sedov that …": the one after "from" is the voice. */
export const RECEIVING_VERBS: ReadonlySet<string> = new Set(
  'learn hear gather understand receive find discover know'.split(' '),
)

/** Nouns whose clause or complement is what somebody said ("Smirnov's assertion that …"). */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  'statement testimony assertion claim declaration allegation report confession admission denial opinion view instruction order promise warning prediction message reply answer proposal account version word complaint accusation argument demand request hint remark announcement evidence deposition'.split(
    ' ',
  ),
)

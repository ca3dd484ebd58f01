// English nouns and pronouns that can speak, and adverbials that stand between a speaker and the verb.
import { lettered } from '../lettered.ts'

/** Nouns for persons and bodies that say things. */
export const HUMAN =
  /^(?:accused|defendants?|prisoners?|witness(?:es)?|prosecutor|president|judge|court|counsel|deponent|emissary|messengers?|agents?|officers?|man|woman|men|women|father|mother|brother|sister|son|daughter|wife|husband|friends?|comrades?|leaders?|secretary|minister|ambassador|doctor|priest|gentleman|lady|boy|girl|soldiers?|people|party|government|committee|newspapers?|press|authorities|police|gpu|gestapo|author|member|members|investigators?|investigation|indictment|verdict|employee|chief|king|queen|lord|bishop|duke|commission|bulletin|opposition|guard|guards|cashier|clerk|porter|captain|sergeant|inspector|constable|teacher|foreman|worker|workers|servant|maid|nurse|surgeon|landlord|landlady|innkeeper|shopkeeper|carpenter|driver|cabman|neighbou?rs?|relatives?|spokes(?:man|woman|person)|diplomat|consul|correspondent|reporter|lawyer|attorney|advocate|expert|survivors?|victims?|residents?|villagers?|detainees?|inmates?|warder|gaoler|jailer|colonel|general|lieutenant|major|commander|director|delegates?|senator|deputy|tribunal|ministry|directorate|applicants?|appellants?|complainants?|petitioners?|plaintiffs?|respondents?|claimants?|suspects?|informants?|informers?|officials?|sources?|prosecution|defen[cs]e|interrogators?|magistrates?|coroner|cellmates?|widow|orphan|nephew|niece|uncle|aunt|cousins?|students?|doctors|priests|passers-by|bystanders?)$/i

/** Words between a name and its verb. */
export const ADVERBIAL = lettered(
  String.raw`^(?:first|of|all|also|then|further|again|later|once|however|therefore|even|never|already|himself|herself|\p{L}+ly)$`,
  'iu',
)

/** Pronouns that can speak. */
export const PERSONAL = /^(?:he|she|they|i|we|you|who)$/i

/** Verbs whose content is meant to happen. */
export const INTENDS: ReadonlySet<string> = new Set([
  'promise',
  'propose',
  'suggest',
  'threaten',
  'agree',
  'advise',
  'urge',
  'recommend',
])

/** A name in quotation marks after what an informer or a hidden witness is called, or one that says so itself. */
import { lettered } from '../../lettered.ts'

export const CODE_NAME = lettered(
  String.raw`\b(?:[Aa]gent|[Ii]nformers?|[Ii]nformants?|[Ss]ource|[Ww]itness|[Cc]ode-?named?|[Pp]seudonym|[Nn]icknamed|[Cc]over name|(?:known|referred to) as)\s(?:of\s|was\s)?["“«]((?!(?:[Tt]he|A|An)\s)\p{Lu}[\p{L}\d -]{0,24})["”»]|["“«]((?:Witness|Agent|Source|Informant|Mr|Mrs|Colonel|Comrade) (?:\p{Lu}|No\. ?\d+|\d+))\.?["”»]`,
  'gu',
)

import type { reason as en } from '../en/reason.ts'
import type { Translated } from '../translated.ts'

export const reason: Translated<typeof en> = {
  'reason.falls.never-vouched': 'personne ne le dit dans ce dossier',
  'reason.falls.struck': 'rien ne reste quand on l’écarte',
  'reason.falls.defeated': 'à ce qui parle pour lui répond ce qui est étayé',
  'reason.falls.unfounded': 'ses sources ne reposent que l’une sur l’autre',
  'reason.falls.others-confession':
    'seul l’aveu d’un autre le dit et, selon le réglage de ce dossier, il n’atteint pas cet accusé',

  'reason.not': 'non : {claim}',
  'reason.given.record': 'le procès-verbal tenu pour acquis',
  'reason.given.nothing': 'rien tenu pour acquis',
  'reason.basis.all': 'décisions et suggestions',
  'reason.basis.decided': 'décisions seulement',
  'reason.switch.on': 'un aveu ne parle que contre son auteur',
  'reason.switch.off': 'un aveu parle contre tous ceux qu’il nomme',

  'reason.change': '{subject} : {before} → {after}',
  'reason.same': '{subject} : {after}',
  'reason.because': 'parce que : {reason}',
  'reason.broken': 'premier maillon rompu : {link}',
  'reason.possible': 'peut-être écarté aussi, selon les dates ou un contrôle contesté : {after}',
  'reason.resilience':
    '{count, plural, =0 {rien ne l’étaye} one {repose sur une seule voix} other {ne perd son appui que sans # voix à la fois}}',
  'reason.resilience.nothing':
    '{count, plural, =0 {rien tenu pour acquis, rien ne l’étaye} one {rien tenu pour acquis, repose sur une seule voix} other {rien tenu pour acquis, ne perd son appui que sans # voix à la fois}}',
  'reason.supports':
    '{count, plural, =0 {ne tient à rien} one {tient sur un seul appui} other {tient séparément sur # appuis}} : {sets}',
  'reason.strikes':
    '{count, plural, =0 {rien n’est à écarter} one {repose sur un ensemble de voix} other {repose sur chacun de # ensembles de voix}} : {sets}',
  'reason.attacks-fixed': '{set} (seulement à contradictions inchangées)',
  'reason.bounded': 'trop grand pour être résolu en entier : seulement des ensembles d’au plus {order} voix',
  'reason.nothing-changes': 'Rien ne change.',
  'reason.caveat': 'Non étayé dans ce dossier ne veut pas dire que ce ne soit pas vrai.',

  'finding.house.certain':
    '{charge}{named, select, yes {} other { contre {accused}}} n’est étayé dans ce dossier que par des sources sous le contrôle de {accuser} : {voices}. Sans elles, il n’a pas d’appui indépendant dans ce dossier. C’est courant aussi dans les poursuites ordinaires.',
  'finding.house.possible':
    '{charge}{named, select, yes {} other { contre {accused}}} n’est peut-être étayé dans ce dossier que par des sources sous le contrôle de {accuser} : {voices}. Cela tient à des dates ou à un contrôle contesté.',
  'finding.one-narrator':
    'Tout ce qui est étayé dans ce dossier ({claims, plural, one {une affirmation} other {# affirmations}}) tient à un seul rapporteur, {narrator} : rien tenu pour acquis, rien n’est étayé sans {narrator}.',
  'proof.one-narrator': 'Les paroles de {narrator} écartées, rien dans ce dossier n’est étayé.',
  'proof.house.accuser.empty': 'Aucune voix de ce dossier n’est sous le contrôle de l’accusateur.',
  'proof.house.accuser.stands':
    'Sans les sources sous le contrôle de l’accusateur ({voices}), c’est étayé dans ce dossier.',
  'proof.house.accuser.contested':
    'Sans les sources sous le contrôle de l’accusateur ({voices}), ce n’est pas tranché.',
  'proof.house.accuser.falls':
    'Sans les sources sous le contrôle de l’accusateur ({voices}), ce n’est pas étayé dans ce dossier.',
  'proof.house.defence.empty': 'Aucune voix de ce dossier n’est sous le contrôle de la défense.',
  'proof.house.defence.stands':
    'Sans les sources sous le contrôle de la défense ({voices}), c’est étayé dans ce dossier.',
  'proof.house.defence.contested':
    'Sans les sources sous le contrôle de la défense ({voices}), ce n’est pas tranché.',
  'proof.house.defence.falls':
    'Sans les sources sous le contrôle de la défense ({voices}), ce n’est pas étayé dans ce dossier.',

  'proof.stands.charge':
    'Étayé dans ce dossier : {subject}{named, select, yes {} other { contre {accused}}}, sur {because}',
  'proof.stands.count': 'Étayé dans ce dossier : {subject} contre {accused}, sur {because}',
  'proof.stands.element': 'Étayé dans ce dossier : un élément de {subject} contre {accused}, sur {because}',
  'proof.stands.literal': 'Étayé dans ce dossier : {subject}',
  'proof.stands.literal.negated': 'Étayé dans ce dossier : {subject}',
  'proof.stands.statement': '{voices, plural, one {{voice} le dit.} other {{voice} le disent.}}',
  'proof.stands.inference': 'Il s’ensuit : {subject}',
  'proof.stands.source': 'Rien dans ce dossier ne parle contre la source {subject}.',
  'proof.stands.occasion': 'Rien dans ce dossier n’ôte sa valeur à la parole de {subject}.',
  'proof.falls.charge':
    'Non étayé dans ce dossier : {subject}{named, select, yes {} other { contre {accused}}}',
  'proof.falls.count': 'Non étayé dans ce dossier : {subject} contre {accused}',
  'proof.falls.element': 'Non étayé dans ce dossier : un élément de {subject} contre {accused}',
  'proof.falls.literal': 'Non étayé dans ce dossier : {subject}',
  'proof.falls.literal.negated': 'Non étayé dans ce dossier : {subject}',
  'proof.falls.statement': 'La parole de {voice} ne compte pas ici.',
  'proof.falls.inference': 'Il ne s’ensuit pas : {subject}',
  'proof.falls.source': 'La source {subject} ne compte pas ici.',
  'proof.falls.occasion': 'La parole de {subject} ne compte pas ici.',
  'proof.contested.charge': 'Non tranché : {subject}{named, select, yes {} other { contre {accused}}}',
  'proof.contested.count': 'Non tranché : {subject} contre {accused}',
  'proof.contested.element': 'Non tranché : un élément de {subject} contre {accused}',
  'proof.contested.literal': 'Non tranché, parole contre parole : {subject}',
  'proof.contested.literal.negated': 'Non tranché, parole contre parole : {subject}',
  'proof.contested.statement': 'Que la parole de {voice} compte n’est pas tranché.',
  'proof.contested.inference': 'Qu’il s’ensuive n’est pas tranché : {subject}',
  'proof.contested.source': 'Que la source {subject} compte n’est pas tranché.',
  'proof.contested.occasion': 'Que la parole de {subject} compte n’est pas tranché.',
  'proof.preference': 'Préféré pour sa cote : {stronger} plutôt que {weaker}.',

  'check.none': 'Aucun constat.',
  'check.count':
    '{count, plural, one {# constat} other {# constats}}, {cells, plural, one {# endroit examiné} other {# endroits examinés}} par les signes d’alerte.',
  'check.provisional':
    'provisoire : {count, plural, one {# décision est en attente} other {# décisions sont en attente}}',
  'check.incomplete':
    'La recherche des contradictions s’est arrêtée à sa limite : il peut y en avoir d’autres.',
}

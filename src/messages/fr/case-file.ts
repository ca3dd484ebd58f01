import type { caseFile as en } from '../en/case-file.ts'
import type { Translated } from '../translated.ts'

export const caseFile: Translated<typeof en> = {
  'case.trouble.missing':
    'Il n’y a pas de fichier de dossier {path}. Pour en créer un : retort read CHEMIN… --case {path}',
  'case.trouble.exists': 'Il y a déjà quelque chose à {path} ; rien n’a été écrasé.',
  'case.trouble.not-a-case': '{path} n’est pas un fichier de dossier.',
  'case.trouble.newer':
    '{path} a été écrit par une version plus récente de Retort (format {found} ; celle-ci connaît {known}). Mettez Retort à jour pour l’ouvrir.',
  'case.trouble.older':
    '{path} est d’un format plus ancien ({found} ; maintenant {known}). Ouvrez-le une fois avec le droit d’écrire, et il sera mis à jour.',
  'case.trouble.altered':
    '{path} contient ce qu’aucun dossier ne contient ({objects}) et n’a pas été ouvert. Demandez d’où vient ce fichier.',
  'case.trouble.damaged':
    '{path} est endommagé ({detail}). Il n’a pas été modifié. Gardez ce fichier et revenez à une copie ; les originaux à côté sont intacts.',
  'case.trouble.in-use':
    '{path} est utilisé : {command} (processus {pid} sur {host}) y écrit depuis {since}. Rien n’a été modifié ; réessayez.',
  'case.trouble.in-use-unknown':
    '{path} est utilisé par un autre programme. Rien n’a été modifié ; réessayez.',
  'case.trouble.disk-full':
    'Il n’y a plus de place pour écrire {path}. Ce qui était enregistré est sauf ; libérez de la place et réessayez.',
  'case.trouble.read-only': 'On ne peut pas écrire dans {path}.',
  'case.trouble.unreadable': '{path} ne peut pas être lu : {detail}',

  'list.unknown-kind': 'Il n’y a pas de liste « {kind} ». Il y a : {kinds}',
  'list.unknown-source': 'Aucune source de ce dossier ne s’appelle « {name} ».',
  'list.nothing': 'Rien.',

  'import.not-json': '{path} n’est pas du JSON : {reason}',
  'import.not-a-ledger': '{path} n’est pas un registre que cette version sait lire :{issues}',
  'import.done':
    '{added, plural, one {# ajouté} other {# ajoutés}}, {changed, plural, one {# modifié} other {# modifiés}}, {known, plural, one {# déjà connu} other {# déjà connus}}.',
  'import.unplaced': '{kind} {id} : {reason}',
  'import.unplaced.no-source': 'aucune source de ce dossier n’est « {source} »',
  'import.unplaced.no-text': 'la source « {source} » n’a pas de texte',
  'import.unplaced.quote-not-found': 'ces mots ne sont pas dans « {source} » : « {quote} »',
  'import.unplaced.stand-off': 'aucun passage de « {source} » n’a la longueur et l’empreinte données',

  'decide.done': '{kind} {target} : retenu comme décision {id}.',
  'decide.undone':
    '{count, plural, =0 {Rien à annuler.} one {# décision annulée.} other {# décisions annulées.}}',
  'decide.bad-payload': 'Le contenu n’est pas du JSON : {reason}',
  'decide.unknown': '« {what} » n’est pas une décision. Il y a : {kinds}',
  'decide.refused.no-target': 'Ce dossier ne contient pas : {detail}.',
  'decide.refused.exists': 'Il y a déjà : {detail}.',
  'decide.refused.bad-payload': 'Cela ne convient pas : {detail}',
  'decide.refused.not-possible': 'On ne peut pas décider cela de : {detail}.',
  'decide.refused.already-undone': 'La décision {detail} a déjà été annulée.',
  'decide.refused.depended-on':
    'Des décisions plus récentes en dépendent ; annulez d’abord celles-ci : {decisions}',

  'verify.fine':
    'En ordre : {originals, number} originaux, {texts, number} textes, {journal, number} lignes de journal, {decisions, number} décisions, {anchors, number} citations.',
  'verify.head': 'Tête du journal : {head}',
  'verify.problems':
    '{count, plural, one {# chose n’est pas comme elle était.} other {# choses ne sont pas comme elles étaient.}}',
  'verify.file': 'fichier du dossier : {detail}',
  'verify.original-missing': 'source {source} : son original a disparu ({sha256})',
  'verify.original-changed': 'source {source} : son original a été modifié ({sha256})',
  'verify.text-changed': 'source {source} : son texte a été modifié ({sha256})',
  'verify.journal': 'ligne de journal {seq} : la chaîne est rompue ({reason})',
  'verify.decision-changed': 'la décision {decision} a été modifiée',
  'verify.schema': '{what} {id} n’est pas bien formé : {detail}',
  'verify.anchor': '{what} {id} : sa citation n’est pas là où elle devrait être dans la source {source}',
}

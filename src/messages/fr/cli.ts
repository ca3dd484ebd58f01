import type { cli as en } from '../en/cli.ts'
import type { Translated } from '../translated.ts'

export const cli: Translated<typeof en> = {
  'cli.read.progress': '{done, number} sur {total, number} lus : {name}',
  'cli.read.done':
    '{added, plural, =0 {Rien de nouveau} one {# source lue} other {# sources lues}}{known, plural, =0 {} one {, # déjà connue} other {, # déjà connues}}{troubled, plural, =0 {} one {, # avec un problème} other {, # avec des problèmes}}.',
  'cli.read.cancelled':
    'Arrêté. Ce qui a été lu est gardé ; la même commande reprend là où elle s’est arrêtée.',
  'cli.open.address': 'L’atelier est à {address}',
  'cli.open.stop': 'Ctrl+C pour arrêter.',
  'cli.open.sample': 'Aucun fichier donné : ouverture du dossier d’exemple.',
  'cli.open.one-case': 'Un seul dossier à la fois : nommez un seul fichier de dossier.',
  'cli.page': 'page {page, number}',
  'cli.error.case-missing':
    'Il n’y a pas de fichier de dossier {path}. Pour en créer un : retort read CHEMIN… --case {path}',
  'cli.error.path-missing': 'Il n’y a ni fichier ni dossier {path}.',
  'cli.error.ambiguous':
    '« {name} » peut désigner {count, plural, one {# acteur} other {l’un de # acteurs}} : {candidates}',
  'cli.error.unknown-name': 'Aucun acteur de ce dossier ne s’appelle « {name} ».',
}

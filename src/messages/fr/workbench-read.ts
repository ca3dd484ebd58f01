import type { workbenchRead as en } from '../en/workbench-read.ts'
import type { Translated } from '../translated.ts'

export const workbenchRead: Translated<typeof en> = {
  'web.page': 'Page',
  'web.page.bar': 'Page de l’original',
  'web.page.of': 'Page {page, number} sur {pages, number}',
  'web.page.previous': 'Page précédente',
  'web.page.next': 'Page suivante',
  'web.page.zoom': 'Plus grand',
  'web.page.percent': '{share, number} %',
  'web.page.close': 'Masquer',
  'web.action.page': 'Page de l’original',

  'web.unread.needs-ocr.title': 'Cette source est l’image d’un texte',
  'web.unread.needs-ocr.advice':
    'Il n’y a pas de lettres dans le fichier qu’une machine puisse lire, seulement une image ; rien n’y a donc été trouvé, et l’on ne peut pas y chercher. Vous pouvez la lire ici. La reconnaissance de texte (OCR) d’un autre programme en fait un texte : ajoutez le résultat comme fichier à part.',
  'web.unread.failed.title': 'Cette source n’a pas pu être lue',
  'web.unread.failed.advice':
    'L’original est gardé tel qu’il a été donné, et le reste du dossier n’en est pas touché. Si vous avez une autre copie, ajoutez-la.',
  'web.unread.empty.title': 'Il n’y a pas de texte dans cette source',
  'web.unread.empty.advice': 'L’original est gardé tel qu’il a été donné.',

  'web.action.split': 'Séparer',
  'web.split.title': 'Séparer de « {name} »',
  'web.split.about':
    'Les mentions cochées vont à une entrée à part, avec les déclarations faites sous elles ; les autres restent. La séparation peut être annulée.',
  'web.split.name': 'Nom de la nouvelle entrée',
  'web.split.mentions': 'Mentions qui partent',
  'web.split.at': 'à {at, number}',
  'web.split.done': 'Séparé.',
  'web.read.says': 'Quoi',
  'web.read.select-first':
    'Sélectionnez d’abord des mots dans le texte ; cette touche en fera alors quelque chose.',
  'web.connection.gone.title': 'Le serveur ne répond pas.',
  'web.connection.gone.advice':
    'Ce que vous avez saisi est gardé dans ce navigateur, et chaque décision déjà prise est dans le dossier. Il est réinterrogé de lui-même ; si le programme a été arrêté, relancez-le.',
  'web.connection.foreign.title': 'Le programme a été relancé.',
  'web.connection.foreign.advice':
    'Ouvrez l’adresse qu’il a affichée, dans cette fenêtre ou une autre : celle-ci reprend alors où elle en était, avec ce que vous avez saisi.',
  'web.connection.back': 'Le serveur répond de nouveau.',
  'web.action.place': 'Placer ici ce qui est à la dérive',
  'web.adrift.title': 'À la dérive',
  'web.adrift.about':
    'Des décisions dont les mots n’ont pu être retrouvés quand une source a été relue. Aucune n’est perdue : chacune attend ici d’être mise sur les mots auxquels elle appartient maintenant.',
  'web.adrift.none': 'Rien n’est à la dérive',
  'web.adrift.list': 'Tout ce qui est à la dérive',
  'web.adrift.place': 'Placer à la main',
  'web.adrift.no-place': 'Elle a été prise sans citation et ne peut être placée.',
  'web.adrift.strip':
    'Une décision portait sur les mots ci-dessous, qui ne sont plus dans ce texte. Sélectionnez les mots auxquels elle appartient maintenant, puis appuyez sur {key}.',
  'web.adrift.select': 'Sélectionnez d’abord les mots ; cette touche y mettra alors la décision.',
  'web.adrift.placed':
    '{left, plural, =0 {Placé. Plus rien n’est à la dérive.} one {Placé. Une de plus est à la dérive.} other {Placé. # de plus sont à la dérive.}}',
  'web.refused.not-adrift': 'Elle est déjà à sa place.',
  'web.refused.quote-not-found': 'Ces mots ne sont pas dans le texte actuel.',
  'web.refused.nothing-there':
    'Rien de ce genre n’est suggéré à ces mots qui puisse la reprendre. Sélectionnez exactement les mots d’une suggestion.',
  'web.target.mention': 'un nom',
  'web.target.date': 'une date',
  'web.target.statement': 'une déclaration',
  'web.target.claim': 'une affirmation',
  'web.target.charge': 'une accusation',
  'web.target.actor': 'un acteur',
  'web.target.place': 'un lieu',
  'web.target.source': 'une source',
  'web.target.exhibit': 'une pièce à conviction',
  'web.target.proceeding': 'une procédure',
  'web.target.side': 'un camp',
  'web.target.inference': 'une inférence',
  'web.target.undercut': 'une mise hors de compte',
  'web.target.conflict': 'une contradiction',
  'web.target.finding': 'un constat',
  'web.target.grade': 'une cote',
  'web.target.setting': 'un réglage',
  'web.target.relation': 'une relation',
  'web.target.decision': 'une décision',
  'web.form.role.more': 'Encore dans ce rôle : {role}',
  'web.form.role.nth': '{role} ({nth, number})',
}

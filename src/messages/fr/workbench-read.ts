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
}

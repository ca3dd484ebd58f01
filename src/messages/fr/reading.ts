import type { reading as en } from '../en/reading.ts'
import type { Translated } from '../translated.ts'

export const reading: Translated<typeof en> = {
  'problem.empty-file': 'Le fichier est vide (0 octet).',
  'problem.no-text': 'Aucun texte n’a été trouvé dans le fichier.',
  'problem.not-text': 'Les octets de ce fichier ne forment un texte dans aucun codage connu.',
  'problem.unknown-format': 'Les fichiers de ce type ({type}) ne sont pas lus. L’original est gardé.',
  'problem.file-too-large':
    'Le fichier a {bytes, number} octets, plus que la limite de {limit, number}. Relevez la limite pour le lire.',
  'problem.time-limit':
    'La lecture a été arrêtée au bout de {seconds, plural, one {# seconde} other {# secondes}}. Relevez la limite pour réessayer.',
  'problem.memory-limit': 'La lecture demandait plus de {megabytes, number} Mo de mémoire et a été arrêtée.',
  'problem.reader-failed': 'Le lecteur s’est arrêté à ce fichier : {reason}',
  'problem.damaged-file': 'Le fichier est endommagé ou n’est pas ce qu’il paraît ({format}) : {reason}',
  'problem.encrypted': 'Le fichier est chiffré ({format}). Donnez une copie déverrouillée.',
  'problem.unreadable-file': 'Le fichier n’a pas pu être ouvert : {reason}',
  'problem.unreadable-folder': 'Le dossier n’a pas pu être ouvert : {reason}',
  'problem.file-vanished': 'Il n’y a pas de tel fichier ou dossier, ou il a disparu depuis.',
  'problem.link-loop': 'Ce lien ramène à un dossier situé au-dessus ({target}) et n’a pas été suivi.',
  'problem.special-file': 'Ce n’est pas un fichier ordinaire (périphérique, tube ou socket).',
  'problem.archive-damaged': 'L’archive est endommagée : {reason}. Ce qui précède le dommage a été lu.',
  'problem.archive-too-large':
    'L’archive décompressée dépasse {limit, number} octets. Ce qui précède a été lu.',
  'problem.archive-ratio':
    'Un fichier de l’archive se décompresse à {ratio, number} fois sa taille, plus que {limit, number} : c’est peut-être un piège.',
  'problem.archive-entries':
    'L’archive contient {count, number} fichiers, plus que la limite de {limit, number}. Les premiers ont été lus.',
  'problem.archive-depth':
    'Des archives sont emboîtées à plus de {limit, plural, one {# niveau} other {# niveaux}} de profondeur.',
  'problem.archive-entry-unsafe':
    'L’archive donne à ce fichier un chemin hors d’elle-même ; il est lu sous le nom {name}.',
  'problem.archive-entry-encrypted':
    'Un fichier de l’archive est chiffré : {name}. Ce qui le précède a été lu.',
  'problem.text-cut':
    'Seuls les {characters, number} premiers caractères ont été lus. Relevez la limite pour tout lire.',
  'problem.needs-ocr':
    '{count, plural, one {# page} other {# pages}} sur {of, number} sans couche de texte : une reconnaissance de texte (OCR) est nécessaire. Pages : {pages}',
  'problem.pages-damaged':
    '{count, plural, one {# page n’a pas pu être lue} other {# pages n’ont pas pu être lues}} : {reason}. Pages : {pages}',
  'problem.encoding-uncertain':
    'Le codage {encoding} a été deviné sur peu d’indices. Vérifiez les noms et les guillemets.',
  'problem.characters-lost':
    '{count, plural, one {# caractère n’a pas pu être décodé} other {# caractères n’ont pas pu être décodés}} en {encoding}.',
  'problem.entity-ignored':
    '{count, plural, one {# référence} other {# références}} à des entités que le document déclare lui-même, la première « {name} » : jamais développées ni chargées.',
  'problem.nested-too-deep':
    'Des éléments sont emboîtés à plus de {depth, number} niveaux. Ce qui est plus bas a été laissé de côté.',
  'problem.part-damaged': 'Une partie du fichier est endommagée ({part}) : {reason}. Le reste a été lu.',
  'problem.stages-failed': 'Le texte a été lu, la recherche s’est arrêtée : {reason}',
  'problem.encoding-detected': 'Codage : {encoding}.',
  'problem.wrong-extension':
    'Le nom finit par {extension}, le contenu est {type} ; il a été lu comme ce qu’il est.',
  'problem.main-content-only':
    'Le contenu principal de la page a été lu ; {left, number} caractères sur {of, number} (menus, avis) ont été laissés de côté.',
  'problem.illegible-passages':
    'La transcription marque {count, plural, one {# passage} other {# passages}} comme illisible.',
  'problem.name-changed': 'Le nom contient des caractères qui ne peuvent être montrés ; il est écrit {name}.',
}

import type { reading as en } from '../en/reading.ts'
import type { Translated } from '../translated.ts'

export const reading: Translated<typeof en> = {
  'problem.empty-file': 'El archivo está vacío (0 bytes).',
  'problem.no-text': 'No se encontró texto en el archivo.',
  'problem.not-text': 'Los bytes de este archivo no son texto en ninguna codificación conocida.',
  'problem.unknown-format': 'Los archivos de este tipo ({type}) no se leen. El original se conserva.',
  'problem.file-too-large':
    'El archivo tiene {bytes, number} bytes, más que el límite de {limit, number}. Suba el límite para leerlo.',
  'problem.time-limit':
    'La lectura se detuvo a los {seconds, plural, one {# segundo} other {# segundos}}. Suba el límite para intentarlo de nuevo.',
  'problem.memory-limit': 'La lectura necesitaba más de {megabytes, number} MB de memoria y se detuvo.',
  'problem.reader-failed': 'El lector se detuvo en este archivo: {reason}',
  'problem.damaged-file': 'El archivo está dañado o no es lo que parece ({format}): {reason}',
  'problem.encrypted': 'El archivo está cifrado ({format}). Dé una copia sin cifrar.',
  'problem.unreadable-file': 'No se pudo abrir el archivo: {reason}',
  'problem.unreadable-folder': 'No se pudo abrir la carpeta: {reason}',
  'problem.file-vanished': 'No hay tal archivo o carpeta, o ha desaparecido desde entonces.',
  'problem.link-loop': 'Este enlace vuelve a una carpeta superior ({target}) y no se siguió.',
  'problem.special-file': 'Esto no es un archivo corriente (dispositivo, tubería o socket).',
  'problem.archive-damaged': 'El archivo comprimido está dañado: {reason}. Se leyó lo anterior al daño.',
  'problem.archive-too-large':
    'El archivo comprimido se expande a más de {limit, number} bytes. Se leyó lo anterior a eso.',
  'problem.archive-ratio':
    'Un archivo dentro del comprimido se expande a {ratio, number} veces su tamaño, más de {limit, number}: puede ser una trampa.',
  'problem.archive-entries':
    'El archivo comprimido tiene {count, number} archivos, más que el límite de {limit, number}. Se leyeron los primeros.',
  'problem.archive-depth':
    'Hay comprimidos dentro de comprimidos a más de {limit, plural, one {# nivel} other {# niveles}} de profundidad.',
  'problem.archive-entry-unsafe':
    'El comprimido da a este archivo una ruta fuera de sí mismo; se lee como {name}.',
  'problem.archive-entry-encrypted': 'Un archivo del comprimido está cifrado: {name}. Se leyó lo anterior.',
  'problem.text-cut':
    'Solo se leyeron los primeros {characters, number} caracteres. Suba el límite para leerlo todo.',
  'problem.needs-ocr':
    '{count, plural, one {# página} other {# páginas}} de {of, number} sin capa de texto: hace falta reconocimiento de texto (OCR). Páginas: {pages}',
  'problem.pages-damaged':
    '{count, plural, one {No se pudo leer # página} other {No se pudieron leer # páginas}}: {reason}. Páginas: {pages}',
  'problem.encoding-uncertain':
    'La codificación {encoding} se adivinó con pocos indicios. Revise nombres y comillas.',
  'problem.characters-lost':
    '{count, plural, one {# carácter no se pudo} other {# caracteres no se pudieron}} descodificar como {encoding}.',
  'problem.entity-ignored':
    '{count, plural, one {# referencia} other {# referencias}} a entidades que el documento declara por su cuenta, la primera «{name}»: nunca se expanden ni se descargan.',
  'problem.nested-too-deep':
    'Hay elementos anidados a más de {depth, number} niveles. Lo que está más abajo se dejó fuera.',
  'problem.part-damaged': 'Una parte del archivo está dañada ({part}): {reason}. El resto se leyó.',
  'problem.stages-failed': 'El texto se leyó; la búsqueda de hallazgos se detuvo: {reason}',
  'problem.encoding-detected': 'Codificación: {encoding}.',
  'problem.wrong-extension':
    'El nombre acaba en {extension}, el contenido es {type}; se leyó como lo que es.',
  'problem.main-content-only':
    'Se leyó el contenido principal de la página; se dejaron fuera {left, number} de {of, number} caracteres (menús, avisos).',
  'problem.illegible-passages':
    'La transcripción marca {count, plural, one {# pasaje como ilegible} other {# pasajes como ilegibles}}.',
  'problem.name-changed': 'El nombre tiene caracteres que no se pueden mostrar; se escribe como {name}.',
}

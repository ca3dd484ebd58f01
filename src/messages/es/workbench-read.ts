import type { workbenchRead as en } from '../en/workbench-read.ts'
import type { Translated } from '../translated.ts'

export const workbenchRead: Translated<typeof en> = {
  'web.page': 'Página',
  'web.page.bar': 'Página del original',
  'web.page.of': 'Página {page, number} de {pages, number}',
  'web.page.previous': 'Página anterior',
  'web.page.next': 'Página siguiente',
  'web.page.zoom': 'Más grande',
  'web.page.percent': '{share, number} %',
  'web.page.close': 'Ocultar',
  'web.action.page': 'Página del original',

  'web.unread.needs-ocr.title': 'Esta fuente es la imagen de un texto',
  'web.unread.needs-ocr.advice':
    'No hay en el archivo letras que una máquina pueda leer, solo una imagen; por eso no se halló nada en ella y no se puede buscar. Puede leerla aquí. El reconocimiento de texto (OCR) de otro programa la convierte en texto: añada el resultado como archivo aparte.',
  'web.unread.failed.title': 'Esta fuente no se pudo leer',
  'web.unread.failed.advice':
    'El original se conserva como se dio, y el resto del expediente no se ve afectado. Si tiene otra copia, añádala.',
  'web.unread.empty.title': 'No hay texto en esta fuente',
  'web.unread.empty.advice': 'El original se conserva como se dio.',

  'web.action.split': 'Separar',
  'web.split.title': 'Separar de «{name}»',
  'web.split.about':
    'Las menciones marcadas pasan a una entrada aparte, con las declaraciones hechas bajo ellas; las demás quedan. La separación se puede deshacer.',
  'web.split.name': 'Nombre de la nueva entrada',
  'web.split.mentions': 'Menciones que pasan',
  'web.split.at': 'en {at, number}',
  'web.split.done': 'Separado.',
  'web.read.says': 'Qué',
  'web.read.select-first':
    'Seleccione antes palabras en el texto; entonces esta tecla hará algo de ellas.',
}

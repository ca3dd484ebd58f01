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
  'web.read.select-first': 'Seleccione antes palabras en el texto; entonces esta tecla hará algo de ellas.',
  'web.connection.gone.title': 'El servidor no responde.',
  'web.connection.gone.advice':
    'Lo que ha escrito se conserva en este navegador, y toda decisión anterior está en el expediente. Se le vuelve a preguntar solo; si el programa se detuvo, inícielo de nuevo.',
  'web.connection.foreign.title': 'El programa se inició de nuevo.',
  'web.connection.foreign.advice':
    'Abra la dirección que imprimió, en esta ventana o en otra: esta sigue entonces donde estaba, con lo que ha escrito.',
  'web.connection.back': 'El servidor responde de nuevo.',
  'web.action.place': 'Colocar aquí lo que va a la deriva',
  'web.adrift.title': 'A la deriva',
  'web.adrift.about':
    'Decisiones cuyas palabras no se hallaron al leer de nuevo una fuente. Ninguna se perdió: cada una espera aquí a que se la ponga en las palabras a las que ahora pertenece.',
  'web.adrift.none': 'Nada va a la deriva',
  'web.adrift.list': 'Todo lo que va a la deriva',
  'web.adrift.place': 'Colocar a mano',
  'web.adrift.no-place': 'Se tomó sin cita y no se puede colocar.',
  'web.adrift.strip':
    'Se tomó una decisión sobre las palabras de abajo, que ya no están en este texto. Seleccione las palabras a las que ahora pertenece y pulse {key}.',
  'web.adrift.select': 'Seleccione antes las palabras; entonces esta tecla pone en ellas la decisión.',
  'web.adrift.placed':
    '{left, plural, =0 {Colocado. Ya nada va a la deriva.} one {Colocado. Queda una a la deriva.} other {Colocado. Quedan # a la deriva.}}',
  'web.refused.not-adrift': 'Ya está en su lugar.',
  'web.refused.quote-not-found': 'Estas palabras no están en el texto actual.',
  'web.refused.nothing-there':
    'En estas palabras no se sugiere nada de esa clase que pueda tomarla. Seleccione exactamente las palabras de una sugerencia.',
  'web.target.mention': 'un nombre',
  'web.target.date': 'una fecha',
  'web.target.statement': 'una declaración',
  'web.target.claim': 'una afirmación',
  'web.target.charge': 'una acusación',
  'web.target.actor': 'un actor',
  'web.target.place': 'un lugar',
  'web.target.source': 'una fuente',
  'web.target.exhibit': 'una prueba material',
  'web.target.proceeding': 'un proceso',
  'web.target.side': 'un lado',
  'web.target.inference': 'una inferencia',
  'web.target.undercut': 'una invalidación',
  'web.target.conflict': 'una contradicción',
  'web.target.finding': 'un hallazgo',
  'web.target.grade': 'una calificación',
  'web.target.setting': 'un ajuste',
  'web.target.relation': 'una relación',
  'web.target.decision': 'una decisión',
  'web.form.role.more': 'Más en este papel: {role}',
  'web.form.role.nth': '{role} ({nth, number})',
}

import type { caseFile as en } from '../en/case-file.ts'
import type { Translated } from '../translated.ts'

export const caseFile: Translated<typeof en> = {
  'case.trouble.missing':
    'No hay archivo de expediente {path}. Para crear uno: retort read RUTA… --case {path}',
  'case.trouble.exists': 'Ya hay algo en {path}; no se sobrescribió nada.',
  'case.trouble.not-a-case': '{path} no es un archivo de expediente.',
  'case.trouble.newer':
    '{path} fue escrito por una versión posterior de Retort (formato {found}; esta conoce {known}). Actualice Retort para abrirlo.',
  'case.trouble.older':
    '{path} es de un formato anterior ({found}; ahora {known}). Ábralo una vez con permiso de escritura y quedará al día.',
  'case.trouble.altered':
    '{path} contiene lo que ningún expediente contiene ({objects}) y no se abrió. Pregunte de dónde viene el archivo.',
  'case.trouble.damaged':
    '{path} está dañado ({detail}). No se modificó. Guarde este archivo y vuelva a una copia; los originales de al lado no se tocaron.',
  'case.trouble.in-use':
    '{path} está en uso: {command} (proceso {pid} en {host}) escribe desde {since}. No se cambió nada; inténtelo de nuevo.',
  'case.trouble.in-use-unknown':
    '{path} está en uso por otro programa. No se cambió nada; inténtelo de nuevo.',
  'case.trouble.disk-full':
    'No queda espacio para escribir {path}. Lo guardado antes está a salvo; libere espacio e inténtelo de nuevo.',
  'case.trouble.read-only': 'No se puede escribir en {path}.',
  'case.trouble.unreadable': 'No se puede leer {path}: {detail}',

  'list.unknown-kind': 'No hay lista «{kind}». Hay: {kinds}',
  'list.unknown-source': 'Ninguna fuente de este expediente se llama «{name}».',
  'list.nothing': 'Nada.',

  'import.not-json': '{path} no es JSON: {reason}',
  'import.not-a-ledger': '{path} no es un registro que esta versión pueda leer:{issues}',
  'import.done': 'Añadidos: {added, number}; cambiados: {changed, number}; ya conocidos: {known, number}.',
  'import.unplaced': '{kind} {id}: {reason}',
  'import.unplaced.no-source': 'ninguna fuente de este expediente es «{source}»',
  'import.unplaced.no-text': 'la fuente «{source}» no tiene texto',
  'import.unplaced.quote-not-found': 'estas palabras no están en «{source}»: «{quote}»',
  'import.unplaced.stand-off': 'ningún pasaje de «{source}» tiene la longitud y la huella dadas',

  'decide.done': '{kind} {target}: tomado como decisión {id}.',
  'decide.undone':
    '{count, plural, =0 {Nada que deshacer.} one {# decisión deshecha.} other {# decisiones deshechas.}}',
  'decide.bad-payload': 'El contenido no es JSON: {reason}',
  'decide.unknown': '«{what}» no es una decisión. Hay: {kinds}',
  'decide.refused.no-target': 'En este expediente no hay: {detail}.',
  'decide.refused.exists': 'Ya hay: {detail}.',
  'decide.refused.bad-payload': 'Eso no encaja: {detail}',
  'decide.refused.not-possible': 'Eso no se puede decidir de: {detail}.',
  'decide.refused.already-undone': 'La decisión {detail} ya se deshizo.',
  'decide.refused.depended-on':
    'Hay decisiones posteriores que dependen de ella; deshaga antes estas: {decisions}',

  'verify.fine':
    'En orden: {originals, number} originales, {texts, number} textos, {journal, number} filas del diario, {decisions, number} decisiones, {anchors, number} citas.',
  'verify.head': 'Cabeza del diario: {head}',
  'verify.problems':
    '{count, plural, one {# cosa no está como estaba.} other {# cosas no están como estaban.}}',
  'verify.file': 'archivo del expediente: {detail}',
  'verify.original-missing': 'fuente {source}: falta su original ({sha256})',
  'verify.original-changed': 'fuente {source}: su original fue cambiado ({sha256})',
  'verify.text-changed': 'fuente {source}: su texto fue cambiado ({sha256})',
  'verify.journal': 'fila {seq} del diario: la cadena está rota ({reason})',
  'verify.decision-changed': 'la decisión {decision} fue cambiada',
  'verify.schema': '{what} {id} no está bien formado: {detail}',
  'verify.anchor': '{what} {id}: su cita no está donde debería en la fuente {source}',
}

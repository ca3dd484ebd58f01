import type { cli as en } from '../en/cli.ts'
import type { Translated } from '../translated.ts'

export const cli: Translated<typeof en> = {
  'cli.read.progress': '{done, number} de {total, number} leídos: {name}',
  'cli.read.done':
    '{added, plural, =0 {Nada nuevo} one {# fuente leída} other {# fuentes leídas}}{known, plural, =0 {} one {, # ya conocida} other {, # ya conocidas}}{troubled, plural, =0 {} one {, # con un problema} other {, # con problemas}}.',
  'cli.read.cancelled': 'Detenido. Lo leído se conserva; la misma orden sigue donde se detuvo.',
  'cli.open.address': 'El taller está en {address}',
  'cli.open.stop': 'Pulse Ctrl+C para detener.',
  'cli.open.sample': 'No se dieron archivos: se abre el expediente de muestra.',
  'cli.open.one-case': 'Un expediente a la vez: nombre un solo archivo de expediente.',
  'cli.page': 'página {page, number}',
  'cli.error.case-missing':
    'No hay archivo de expediente {path}. Para crear uno: retort read RUTA… --case {path}',
  'cli.error.path-missing': 'No hay archivo ni carpeta {path}.',
  'cli.error.ambiguous':
    '«{name}» puede ser {count, plural, one {# actor} other {cualquiera de # actores}}: {candidates}',
  'cli.error.unknown-name': 'Ningún actor de este expediente se llama «{name}».',
}

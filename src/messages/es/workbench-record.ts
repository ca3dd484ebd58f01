import type { workbenchRecord as en } from '../en/workbench-record.ts'
import type { Translated } from '../translated.ts'

export const workbenchRecord: Translated<typeof en> = {
  'web.overview.stood-by': 'Hay personas que mantienen {things}.',
  'web.overview.count.statement': '{count, plural, one {# declaración} other {# declaraciones}}',
  'web.overview.count.claim': '{count, plural, one {# afirmación} other {# afirmaciones}}',
  'web.overview.count.charge': '{count, plural, one {# acusación} other {# acusaciones}}',
  'web.overview.findings': 'Lo que resalta',
  'web.overview.looking': 'Buscando señales de alerta y contradicciones …',
  'web.overview.no-findings':
    'No se halló ninguna señal de alerta ni contradicción en lo que hay hasta ahora en el expediente.',
  'web.overview.more-findings': '{count, plural, one {# hallazgo más} other {# hallazgos más}}',

  'web.sources.column.author': 'Autor',
  'web.sources.choose': 'Elegir {title}',
  'web.sources.choose-all': 'Elegir todo lo que se muestra',
  'web.sources.state': 'Lectura',
  'web.sources.all-states': 'Todos los estados',
  'web.sources.bulk': 'Datos de las fuentes elegidas',
  'web.sources.bulk.count': '{count, plural, one {# fuente elegida} other {# fuentes elegidas}}',
  'web.sources.bulk.edit': 'Poner clase, fecha, autor …',
  'web.sources.bulk.about':
    'Solo cambia lo que usted rellena, en todas las fuentes elegidas. Es una sola decisión y se deshace como una.',
  'web.sources.bulk.clear': 'No elegir ninguna',
  'web.sources.bulk.unchanged': 'como está',
  'web.sources.bulk.done': '{count, plural, one {# fuente cambiada.} other {# fuentes cambiadas.}}',
}

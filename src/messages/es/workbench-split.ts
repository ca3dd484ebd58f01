import type { workbenchSplit as en } from '../en/workbench-split.ts'
import type { Translated } from '../translated.ts'

export const workbenchSplit: Translated<typeof en> = {
  'web.split': 'Lado a lado',
  'web.split.keys': 'Dos vistas lado a lado. F6 pasa de una a otra.',
  'web.split.view': 'Vista al lado',
  'web.split.second': 'Al lado: {view}',
  'web.split.share': 'Ancho de las dos mitades',
  'web.split.swap': 'Intercambiar',
  'web.split.close': 'Cerrar',
  'web.split.show': 'al lado',
  'web.split.show-title': 'Mostrar estas palabras en el lector, al lado de esta vista',
}

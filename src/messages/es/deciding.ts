import type { deciding as en } from '../en/deciding.ts'
import type { Translated } from '../translated.ts'

export const deciding: Translated<typeof en> = {
  'decide.refused.quote-not-found': 'Estas palabras no están en el texto actual de esa fuente: «{detail}»',
  'decide.refused.nothing-there': 'Nada en este pasaje puede tomar la decisión: «{detail}»',
  'decide.refused.not-adrift': 'La decisión {detail} está en su lugar y no hace falta colocarla a mano.',
  'decide.at-missing':
    'Diga dónde va la decisión: --at FUENTE:INICIO-FIN, con las posiciones en el texto que imprime «retort list text».',
}

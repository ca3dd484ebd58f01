import type { deciding as en } from '../en/deciding.ts'
import type { Translated } from '../translated.ts'

export const deciding: Translated<typeof en> = {
  'decide.refused.quote-not-found': 'Этих слов нет в нынешнем тексте того источника: «{detail}»',
  'decide.refused.nothing-there': 'В этом отрывке ничто не может принять это решение: «{detail}»',
  'decide.refused.not-adrift': 'Решение {detail} на своём месте, ставить его вручную не нужно.',
  'decide.at-missing':
    'Скажите, где место решения: --at ИСТОЧНИК:НАЧАЛО-КОНЕЦ, со смещениями в тексте, который печатает «retort list text».',
}

import type { cli as en } from '../en/cli.ts'
import type { Translated } from '../translated.ts'

export const cli: Translated<typeof en> = {
  'cli.read.progress': 'Прочитано {done, number} из {total, number}: {name}',
  'cli.read.done':
    '{added, plural, =0 {Ничего нового} one {Прочитан # источник} few {Прочитано # источника} many {Прочитано # источников} other {Прочитано # источника}}{known, plural, =0 {} other {, уже известно: #}}{troubled, plural, =0 {} other {, с затруднениями: #}}.',
  'cli.read.cancelled': 'Остановлено. Прочитанное сохранено; та же команда продолжит с этого места.',
  'cli.open.address': 'Рабочее место: {address}',
  'cli.open.stop': 'Чтобы остановить, нажмите Ctrl+C.',
  'cli.open.sample': 'Файлы не указаны: открывается учебное дело.',
  'cli.open.one-case': 'Только одно дело за раз: назовите один файл дела.',
  'cli.page': 'страница {page, number}',
  'cli.error.case-missing': 'Файла дела {path} нет. Создайте его: retort read ПУТЬ… --case {path}',
  'cli.error.path-missing': 'Файла или папки {path} нет.',
  'cli.error.ambiguous':
    '«{name}» может быть любым из {count, plural, one {# действующего лица} few {# действующих лиц} many {# действующих лиц} other {# действующих лиц}}: {candidates}',
  'cli.error.unknown-name': 'Действующего лица «{name}» в этом деле нет.',
}

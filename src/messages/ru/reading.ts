import type { reading as en } from '../en/reading.ts'
import type { Translated } from '../translated.ts'

export const reading: Translated<typeof en> = {
  'problem.empty-file': 'Файл пуст (0 байт).',
  'problem.no-text': 'Текста в файле не найдено.',
  'problem.not-text': 'Байты этого файла — не текст ни в одной известной кодировке.',
  'problem.unknown-format': 'Файлы этого типа ({type}) не читаются. Оригинал сохранён.',
  'problem.file-too-large':
    'В файле {bytes, number} байт — больше предела в {limit, number}. Чтобы прочесть его, поднимите предел.',
  'problem.time-limit':
    'Чтение остановлено через {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}. Чтобы попробовать снова, поднимите предел.',
  'problem.memory-limit': 'Чтению понадобилось больше {megabytes, number} МБ памяти; оно остановлено.',
  'problem.reader-failed': 'Чтение остановилось на этом файле: {reason}',
  'problem.damaged-file': 'Файл повреждён или не то, чем кажется ({format}): {reason}',
  'problem.encrypted': 'Файл зашифрован ({format}). Дайте незапертую копию.',
  'problem.unreadable-file': 'Файл не удалось открыть: {reason}',
  'problem.unreadable-folder': 'Папку не удалось открыть: {reason}',
  'problem.file-vanished': 'Такого файла или папки нет или уже нет.',
  'problem.link-loop': 'Ссылка ведёт назад, в папку над собой ({target}); по ней не пошли.',
  'problem.special-file': 'Это не обычный файл (устройство, канал или сокет).',
  'problem.archive-damaged': 'Архив повреждён: {reason}. Прочитано то, что стояло до повреждения.',
  'problem.archive-too-large':
    'Архив распаковывается больше чем в {limit, number} байт. Прочитано то, что стояло раньше.',
  'problem.archive-ratio':
    'Файл в архиве распаковывается в {ratio, number} раз больше себя, предел — {limit, number}: это может быть ловушка.',
  'problem.archive-entries': 'Файлов в архиве {count, number}, предел — {limit, number}. Прочитаны первые.',
  'problem.archive-depth':
    'Архивы вложены в архивы глубже, чем на {limit, plural, one {# уровень} few {# уровня} many {# уровней} other {# уровня}}.',
  'problem.archive-entry-unsafe': 'Архив даёт этому файлу путь вне архива; он читается как {name}.',
  'problem.archive-entry-encrypted': 'Файл в архиве зашифрован: {name}. Прочитано то, что стояло до него.',
  'problem.text-cut':
    'Прочитаны только первые {characters, number} знаков. Чтобы прочесть всё, поднимите предел.',
  'problem.needs-ocr':
    'Без текстового слоя: {count, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}} из {of, number}; нужно распознавание текста (OCR). Страницы: {pages}',
  'problem.pages-damaged':
    'Не прочитано: {count, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}: {reason}. Страницы: {pages}',
  'problem.encoding-uncertain':
    'Кодировка {encoding} угадана по малому числу признаков. Проверьте имена и кавычки.',
  'problem.characters-lost':
    'Не удалось прочесть как {encoding}: {count, plural, one {# знак} few {# знака} many {# знаков} other {# знака}}.',
  'problem.entity-ignored':
    '{count, plural, one {# ссылка} few {# ссылки} many {# ссылок} other {# ссылки}} на сущности, которые документ объявляет сам, первая — «{name}»: они не раскрываются и не загружаются.',
  'problem.nested-too-deep': 'Элементы вложены глубже {depth, number}. Что лежит ниже, пропущено.',
  'problem.part-damaged': 'Часть файла повреждена ({part}): {reason}. Остальное прочитано.',
  'problem.stages-failed': 'Текст прочитан, поиск в нём остановился: {reason}',
  'problem.encoding-detected': 'Кодировка: {encoding}.',
  'problem.wrong-extension':
    'Имя кончается на {extension}, а содержимое — {type}; прочитано как то, что оно есть.',
  'problem.main-content-only':
    'Прочитано основное содержание страницы; {left, number} из {of, number} знаков (меню, уведомления) пропущено.',
  'problem.illegible-passages':
    'Переписчик отметил как неразборчивое: {count, plural, one {# место} few {# места} many {# мест} other {# места}}.',
  'problem.name-changed': 'В имени есть знаки, которые нельзя показать; оно записано как {name}.',
}

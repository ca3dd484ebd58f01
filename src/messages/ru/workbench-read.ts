import type { workbenchRead as en } from '../en/workbench-read.ts'
import type { Translated } from '../translated.ts'

export const workbenchRead: Translated<typeof en> = {
  'web.page': 'Страница',
  'web.page.bar': 'Страница оригинала',
  'web.page.of': 'Страница {page, number} из {pages, number}',
  'web.page.previous': 'Предыдущая страница',
  'web.page.next': 'Следующая страница',
  'web.page.zoom': 'Крупнее',
  'web.page.percent': '{share, number}%',
  'web.page.close': 'Скрыть',
  'web.action.page': 'Страница оригинала',

  'web.unread.needs-ocr.title': 'Этот источник — изображение текста',
  'web.unread.needs-ocr.advice':
    'Букв, которые машина могла бы прочесть, в файле нет — только изображение; поэтому в нём ничего не найдено и в нём нельзя искать. Прочесть его можно здесь. Распознавание текста (OCR) другой программой сделает из него текст: добавьте результат отдельным файлом.',
  'web.unread.failed.title': 'Этот источник не удалось прочесть',
  'web.unread.failed.advice':
    'Оригинал хранится таким, каким был дан, и остального дела это не касается. Если у вас есть другая копия, добавьте её.',
  'web.unread.empty.title': 'В этом источнике нет текста',
  'web.unread.empty.advice': 'Оригинал хранится таким, каким был дан.',

  'web.action.split': 'Отделить',
  'web.split.title': 'Отделить от «{name}»',
  'web.split.about':
    'Отмеченные упоминания переходят в отдельную запись вместе с высказываниями под ними; остальные остаются. Отделение можно отменить.',
  'web.split.name': 'Название новой записи',
  'web.split.mentions': 'Упоминания, которые переходят',
  'web.split.at': 'место {at, number}',
  'web.split.done': 'Отделено.',
  'web.read.says': 'Что',
  'web.read.select-first': 'Сначала выделите слова в тексте; тогда эта клавиша сделает из них новое.',
}

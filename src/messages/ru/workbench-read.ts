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
  'web.connection.gone.title': 'Сервер не отвечает.',
  'web.connection.gone.advice':
    'Набранное сохранено в этом браузере, а все принятые раньше решения — в деле. Его спросят снова; если программа остановлена, запустите её.',
  'web.connection.foreign.title': 'Программа запущена заново.',
  'web.connection.foreign.advice':
    'Откройте адрес, который она напечатала, в этом окне или в другом: это продолжит с того же места, с набранным.',
  'web.connection.back': 'Сервер снова отвечает.',
  'web.action.place': 'Поставить сюда потерявшее место',
  'web.adrift.title': 'Без места',
  'web.adrift.about':
    'Решения, слова которых не нашлись, когда источник прочли заново. Ни одно не пропало: каждое ждёт здесь, пока его не поставят на слова, к которым оно теперь относится.',
  'web.adrift.none': 'Всё на своих местах',
  'web.adrift.list': 'Всё, что без места',
  'web.adrift.place': 'Поставить вручную',
  'web.adrift.no-place': 'Оно принято без цитаты, и поставить его нельзя.',
  'web.adrift.strip':
    'Решение принято о словах ниже, а их в этом тексте больше нет. Выделите слова, к которым оно теперь относится, и нажмите {key}.',
  'web.adrift.select': 'Сначала выделите слова; тогда эта клавиша поставит на них решение.',
  'web.adrift.placed':
    '{left, plural, =0 {Поставлено. Без места больше ничего нет.} one {Поставлено. Без места ещё #.} few {Поставлено. Без места ещё #.} many {Поставлено. Без места ещё #.} other {Поставлено. Без места ещё #.}}',
  'web.refused.not-adrift': 'Оно уже на своём месте.',
  'web.refused.quote-not-found': 'Этих слов нет в нынешнем тексте.',
  'web.refused.nothing-there':
    'У этих слов не предложено ничего такого, что могло бы принять решение. Выделите точно слова одного из предложений.',
  'web.target.mention': 'имя',
  'web.target.date': 'дата',
  'web.target.statement': 'высказывание',
  'web.target.claim': 'утверждение',
  'web.target.charge': 'обвинение',
  'web.target.actor': 'действующее лицо',
  'web.target.place': 'место',
  'web.target.source': 'источник',
  'web.target.exhibit': 'вещественное доказательство',
  'web.target.proceeding': 'процесс',
  'web.target.side': 'сторона',
  'web.target.inference': 'вывод',
  'web.target.undercut': 'подрыв',
  'web.target.conflict': 'противоречие',
  'web.target.finding': 'наблюдение',
  'web.target.grade': 'оценка',
  'web.target.setting': 'настройка',
  'web.target.relation': 'отношение',
  'web.target.decision': 'решение',
  'web.form.role.more': 'Ещё в этой роли: {role}',
  'web.form.role.nth': '{role} ({nth, number})',
}

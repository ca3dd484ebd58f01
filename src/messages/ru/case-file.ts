import type { caseFile as en } from '../en/case-file.ts'
import type { Translated } from '../translated.ts'

export const caseFile: Translated<typeof en> = {
  'case.trouble.missing': 'Файла дела {path} нет. Создайте его: retort read ПУТЬ… --case {path}',
  'case.trouble.exists': '{path} уже существует; ничего не перезаписано.',
  'case.trouble.not-a-case': '{path} — не файл дела.',
  'case.trouble.newer':
    '{path} записан более новой версией Retort (формат {found}; эта знает {known}). Чтобы открыть его, обновите Retort.',
  'case.trouble.older':
    '{path} — более старого формата ({found}; теперь {known}). Откройте его один раз с правом записи, и он будет обновлён.',
  'case.trouble.altered':
    'В {path} есть то, чего в деле не бывает ({objects}); файл не открыт. Выясните, откуда он.',
  'case.trouble.damaged':
    '{path} повреждён ({detail}). Он не изменён. Сохраните этот файл и вернитесь к копии; оригиналы рядом не тронуты.',
  'case.trouble.in-use':
    '{path} занят: {command} (процесс {pid} на {host}) пишет в него с {since}. Ничего не изменено; попробуйте ещё раз.',
  'case.trouble.in-use-unknown': '{path} занят другой программой. Ничего не изменено; попробуйте ещё раз.',
  'case.trouble.disk-full':
    'Нет места, чтобы записать {path}. Сохранённое раньше цело; освободите место и попробуйте ещё раз.',
  'case.trouble.read-only': 'В {path} нельзя писать.',
  'case.trouble.unreadable': '{path} не читается: {detail}',

  'list.unknown-kind': 'Списка «{kind}» нет. Есть: {kinds}',
  'list.unknown-source': 'Источника «{name}» в этом деле нет.',
  'list.nothing': 'Ничего.',

  'import.not-json': '{path} — не JSON: {reason}',
  'import.not-a-ledger': '{path} — не тот реестр, который эта версия может прочесть:{issues}',
  'import.done': 'Добавлено: {added, number}, изменено: {changed, number}, уже известно: {known, number}.',
  'import.unplaced': '{kind} {id}: {reason}',
  'import.unplaced.no-source': 'источника «{source}» в этом деле нет',
  'import.unplaced.no-text': 'у источника «{source}» нет текста',
  'import.unplaced.quote-not-found': 'этих слов нет в «{source}»: «{quote}»',
  'import.unplaced.stand-off': 'в «{source}» нет отрывка с такой длиной и хешем',

  'decide.done': '{kind} {target}: записано как решение {id}.',
  'decide.undone':
    '{count, plural, =0 {Отменять нечего.} one {Отменено # решение.} few {Отменено # решения.} many {Отменено # решений.} other {Отменено # решения.}}',
  'decide.bad-payload': 'Содержимое — не JSON: {reason}',
  'decide.unknown': '«{what}» — не решение. Есть: {kinds}',
  'decide.refused.no-target': 'В этом деле нет: {detail}.',
  'decide.refused.exists': 'Уже есть: {detail}.',
  'decide.refused.bad-payload': 'Не подходит: {detail}',
  'decide.refused.not-possible': 'Так решать нельзя о: {detail}.',
  'decide.refused.already-undone': 'Решение {detail} уже отменено.',
  'decide.refused.depended-on': 'На нём держатся более поздние решения; сначала отмените их: {decisions}',

  'verify.fine':
    'В порядке: оригиналов — {originals, number}, текстов — {texts, number}, строк журнала — {journal, number}, решений — {decisions, number}, цитат — {anchors, number}.',
  'verify.head': 'Голова журнала: {head}',
  'verify.problems':
    '{count, plural, one {# вещь не такова, какой была.} few {# вещи не таковы, какими были.} many {# вещей не таковы, какими были.} other {# вещи не таковы, какими были.}}',
  'verify.file': 'файл дела: {detail}',
  'verify.original-missing': 'источник {source}: оригинала нет ({sha256})',
  'verify.original-changed': 'источник {source}: оригинал изменён ({sha256})',
  'verify.text-changed': 'источник {source}: текст изменён ({sha256})',
  'verify.journal': 'строка журнала {seq}: цепь разорвана ({reason})',
  'verify.decision-changed': 'решение {decision} изменено',
  'verify.schema': '{what} {id}: форма нарушена: {detail}',
  'verify.anchor': '{what} {id}: цитата стоит не там, где должна, в источнике {source}',
}

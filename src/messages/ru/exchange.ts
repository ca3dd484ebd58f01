import type { exchange as en } from '../en/exchange.ts'
import type { Translated } from '../translated.ts'

export const exchange: Translated<typeof en> = {
  'exchange.format.ledger': 'Реестр Retort (JSON)',
  'exchange.format.xlsx': 'Книга Excel: высказывания, утверждения, обвинения, хронология',
  'exchange.format.csv': 'Таблицы CSV: высказывания, утверждения, обвинения, хронология',
  'exchange.format.web-annotation': 'Web Annotation (JSON-LD)',
  'exchange.format.tei': 'TEI P5, разметка вне текста',
  'exchange.format.ftm': 'Сущности FollowTheMoney',
  'exchange.format.gexf': 'Сеть для Gephi (GEXF)',
  'exchange.format.graphml': 'Сеть (GraphML)',
  'exchange.format.csl-json': 'Библиография (CSL-JSON)',
  'exchange.format.bibtex': 'Библиография (BibTeX)',
  'exchange.format.argdown': 'Карта доводов (Argdown)',
  'exchange.format.ro-crate': 'Архивный пакет (RO-Crate с PROV-O)',

  'exchange.back.whole': 'возвращается целиком',
  'exchange.back.part': 'возвращается частью',
  'exchange.back.none': 'только в одну сторону',

  'exchange.loss.texts': 'Оригиналов и их текстов в нём нет.',
  'exchange.loss.marks':
    'Имён и дат, о которых никто не решил, в нём нет; чтение текстов находит их снова.',
  'exchange.loss.journal': 'Журнала в нём нет; есть каждое решение — кто его принял и когда.',
  'exchange.loss.chain':
    'Журнал идёт вместе с ним, и его можно проверить, но другое дело ведёт собственный журнал.',
  'exchange.loss.beside':
    'Ячейки показывают по одной строке на каждую вещь; деревья элементов, голоса с их случаями и решения возвращаются из реестра, который идёт вместе с таблицами.',
  'exchange.loss.only-statements':
    'Другие программы видят высказывания и цитаты; утверждения, обвинения и решения возвращаются из той части, которую читает только Retort.',
  'exchange.loss.no-charges':
    'Другие программы видят имена, места, события, отношения и высказывания; обвинения, противоречия и решения возвращаются из той части, которую читает только Retort.',
  'exchange.loss.ftm':
    'Другие программы видят лица, группы, места, документы, связи и события; цитаты и голоса — в файле anchors.jsonl, обвинения и решения — в ledger.json.',
  'exchange.loss.network':
    'В нём только действующие лица и утверждения, которые связывают двоих, с их высказываниями; обвинений, мест и прочих утверждений нет.',
  'exchange.loss.decisions': 'Решений в нём нет, только то, что они сделали с каждой вещью.',
  'exchange.loss.only-sources':
    'В нём только источники и сведения о них: цитат, голосов и решений нет.',
  'exchange.loss.bibtex':
    'В BibTeX нет видов для заседаний, приговоров и писем; вид, точная дата и хеш стоят в примечании.',
  'exchange.loss.argdown':
    'Варианты элемента стоят одной посылкой, словами; время, места и случаи — только слова.',

  'exchange.negated': 'не так: {claim}',
  'exchange.says': '{voices} ({stance}): {claims}',
  'exchange.link.recorded-by': 'кем записано',
  'exchange.link.asserted-by': 'кто утверждает',
  'exchange.tei.made': 'Записано программой Retort из дела, {when}.',
  'exchange.tei.sources':
    'Разметка вне текста, источников: {count, plural, one {#.} few {#.} many {#.} other {#.}} Самих текстов в этом файле нет; каждая пометка приводит свои слова.',
  'exchange.argdown.claims': 'Утверждения и кто это говорит',

  'exchange.crate.reading': 'Текст оригинала, сделанный нормализатором {normaliser}',
  'exchange.crate.ledger':
    'Реестр: действующие лица, места, утверждения, высказывания, обвинения, решения',
  'exchange.crate.journal': 'Журнал: каждое действие, в цепи хешей',
  'exchange.crate.license': 'Не указано; спросите того, кто дал вам этот пакет.',
  'exchange.crate.authenticity': 'Подлинность',
  'exchange.crate.authenticity.value': 'Хранится байт в байт, как было принято; SHA-256 {sha256}',
  'exchange.crate.identity': 'Тождество',
  'exchange.crate.identity.value': '{id}, принято как {path}',
  'exchange.crate.persistence': 'Сохранность',
  'exchange.crate.persistence.value': 'Оригинал в своём формате, {type}, и его текст рядом',
  'exchange.crate.custody': 'Хранение',
  'exchange.crate.custody.none': 'В деле не указано',

  'exchange.table.statements': 'Высказывания',
  'exchange.table.claims': 'Утверждения',
  'exchange.table.charges': 'Обвинения',
  'exchange.table.chronology': 'Хронология',
  'exchange.column.id': 'ID',
  'exchange.column.who-says': 'Кто говорит',
  'exchange.column.voices': 'Голоса, внешний первым',
  'exchange.column.stance': 'Позиция',
  'exchange.column.modality': 'Модальность',
  'exchange.column.quote': 'Цитата',
  'exchange.column.claim': 'Утверждение',
  'exchange.column.claim-id': 'ID утверждения',
  'exchange.column.source': 'Источник',
  'exchange.column.start': 'Начало',
  'exchange.column.end': 'Конец',
  'exchange.column.said': 'Когда сказано',
  'exchange.column.venue': 'Где сказано',
  'exchange.column.liberty': 'На свободе ли',
  'exchange.column.compulsion': 'Принуждение',
  'exchange.column.rests-on': 'Держится на',
  'exchange.column.status': 'Состояние',
  'exchange.column.score': 'Оценка',
  'exchange.column.rule': 'Правило',
  'exchange.column.relation': 'Отношение',
  'exchange.column.date': 'Дата (EDTF)',
  'exchange.column.earliest': 'Самый ранний день',
  'exchange.column.latest': 'Самый поздний день',
  'exchange.column.place': 'Место',
  'exchange.column.asserted-by': 'Кто утверждает',
  'exchange.column.disputed-by': 'Кто оспаривает',
  'exchange.column.statements': 'Число высказываний',
  'exchange.column.charge': 'Обвинение',
  'exchange.column.accuser': 'Обвинитель',
  'exchange.column.target': 'Против кого',
  'exchange.column.count-id': 'ID пункта',
  'exchange.column.count': 'Пункт',
  'exchange.column.what-of': 'В чём',
  'exchange.column.tied-to': 'В связи с',
  'exchange.column.go-between': 'Посредник',
  'exchange.column.accused': 'Обвиняемый',
  'exchange.column.mode': 'Роль',
  'exchange.column.plea': 'Признаёт ли',
  'exchange.column.stage': 'Стадия',
  'exchange.column.outcome': 'Исход',
  'exchange.column.gravity': 'Тяжесть',
  'exchange.column.penalty': 'Наказание',
  'exchange.column.retry-of': 'Повтор',
  'exchange.column.fact': 'Факт',
  'exchange.column.persons': 'Лица',
  'exchange.column.sources': 'Источники',
  'exchange.column.quotes': 'Цитаты',
  'exchange.column.issues': 'Вопросы',

  'export.done':
    'Записано в {path}: {files, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}, {bytes}.',
  'export.losses': 'Чего этот формат не вмещает:',
  'export.unknown-format': 'Формата «{format}» нет. Есть: {formats}',
  'export.unknown-charge': 'Обвинения {charge} в этом деле нет.',
  'export.exists':
    '{path} уже существует; ничего не перезаписано. Дайте другое имя или добавьте --force.',
  'export.cannot-write': '{path} не удалось записать: {reason}',
  'import.recognised': 'Читается как: {format}',
  'import.not-recognised': '{path} — не из форматов, которые знает Retort. Он принимает: {formats}',
  'import.damaged': '{path} не удалось прочесть: {reason}',
  'import.documents':
    '{added, plural, =0 {Новых документов нет} one {Принят # документ} few {Принято # документа} many {Принято # документов} other {Принято # документа}}{known, plural, =0 {} other {, уже известно: #}}.',
  'import.suggested':
    'Написанное другими входит как предложения: ничто из этого не считается решённым, пока вы не подтвердите. Весь ввоз можно отменить.',
  'import.unplaced.decision-refused': 'Решение, которое не подходит к этому делу, пропущено: {quote}',
  'import.stray.no-quote':
    '{kind} {id}: слова источника не приведены, поэтому утверждения из этого не вышло.',
  'import.stray.not-understood': '{kind} {id}: не понято и пропущено.',
  'import.stray.no-source': '{kind} {id}: в деле этого нет; пропущено.',
  'import.stray.wrong-hash': '{kind} {id}: хеш не тот, что назван; пропущено.',

  'pack.done':
    'Упаковано в {path}: {originals, plural, one {# оригинал} few {# оригинала} many {# оригиналов} other {# оригинала}}, {bytes}.',
  'pack.encrypted':
    'Зашифровано программой age; {how, select, passphrase {открывается парольной фразой} other {открывается ключом любого получателя}}.',
  'pack.open': 'Не зашифровано: у кого есть файл, тот может читать дело.',

  'pack.one-key': 'Дайте либо --passphrase-file, либо --recipient, но не оба.',
  'pack.bad-recipient': '«{recipient}» — не получатель age: он начинается с age1.',
  'pack.bad-identity': 'В {path} нет ключа age: строки, которая начинается с AGE-SECRET-KEY-1.',
  'pack.empty-passphrase': 'В файле {path} нет парольной фразы.',
  'pack.original-missing':
    'Оригинала {sha256} нет, или он изменён, поэтому дело не упаковано. Запустите retort verify.',
  'unpack.done':
    'Распаковано в {path}: {originals, plural, one {# оригинал} few {# оригинала} many {# оригиналов} other {# оригинала}}.',
  'unpack.trouble.not-a-pack': '{path} — не упакованное дело.',
  'unpack.trouble.needs-key': '{path} зашифрован. Дайте --identity или --passphrase-file.',
  'unpack.trouble.wrong-key': 'Ключ или фраза не открывает {path}. Ничего не записано.',
  'unpack.trouble.damaged': '{path} повреждён или обрезан ({detail}). Ничего не записано.',
  'unpack.trouble.hostile':
    'В {path} есть то, чего в упакованном деле не бывает ({detail}). Ничего не записано.',
  'unpack.trouble.newer':
    '{path} упакован более новой версией Retort. Чтобы открыть его, обновите Retort.',
  'unpack.trouble.too-large':
    '{path} распаковывается в {bytes}, а места для этого нет. Ничего не записано.',
  'unpack.trouble.exists': '{path} уже существует; ничего не перезаписано.',

  'web.exchange.open': 'Выгрузить или упаковать',
  'web.exchange.title': 'Взять дело с собой',
  'web.exchange.format': 'Формат',
  'web.exchange.basis': 'Решения и предложения есть в каждой выгрузке и помечены как то, что они есть.',
  'web.exchange.download': 'Скачать',
  'web.exchange.working': 'Файл пишется …',
  'web.exchange.done': 'Файл {name} — в загрузках.',
  'web.exchange.pack': 'Всё дело одним файлом',
  'web.exchange.pack.explain':
    'Дело, оригиналы и журнал — для другой машины или на хранение. Открывается командой retort unpack.',
  'web.exchange.recipient': 'Зашифровать для (получатель age)',
  'web.exchange.recipient.hint':
    'Открытый ключ, который начинается с age1. Без него файл не зашифрован. Для парольной фразы есть команда: retort pack --passphrase-file.',
  'web.exchange.pack.download': 'Скачать упакованное дело',
  'web.ledger.export-xlsx': 'Выгрузить XLSX',
}

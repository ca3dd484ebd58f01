import type { reason as en } from '../en/reason.ts'
import type { Translated } from '../translated.ts'

export const reason: Translated<typeof en> = {
  'reason.falls.never-vouched': 'в этом деле этого никто не говорит',
  'reason.falls.struck': 'после отвода не остаётся ничего',
  'reason.falls.defeated': 'тому, что говорит за это, отвечает имеющее опору',
  'reason.falls.unfounded': 'его источники опираются только друг на друга',
  'reason.falls.others-confession':
    'это говорит только чужое признание, а оно, по условию этого дела, этого обвиняемого не достигает',

  'reason.not': 'не так: {claim}',
  'reason.given.record': 'запись принята как данность',
  'reason.given.nothing': 'ничто не принято как данность',
  'reason.basis.all': 'решения и предложения',
  'reason.basis.decided': 'только решения',
  'reason.switch.on': 'признание говорит только против того, кто его сделал',
  'reason.switch.off': 'признание говорит против всех, кого оно называет',

  'reason.change': '{subject}: {before} → {after}',
  'reason.same': '{subject}: {after}',
  'reason.because': 'потому что: {reason}',
  'reason.broken': 'первое разорванное звено: {link}',
  'reason.possible': 'возможно, отводится и это — по датам или спорному контролю: {after}',
  'reason.resilience':
    '{count, plural, =0 {ничто этого не держит} one {держится на одном голосе} few {теряет опору только без # голосов сразу} many {теряет опору только без # голосов сразу} other {теряет опору только без # голоса сразу}}',
  'reason.resilience.nothing':
    '{count, plural, =0 {если ничего не принимать как данность, ничто этого не держит} one {если ничего не принимать как данность, держится на одном голосе} few {если ничего не принимать как данность, теряет опору только без # голосов сразу} many {если ничего не принимать как данность, теряет опору только без # голосов сразу} other {если ничего не принимать как данность, теряет опору только без # голоса сразу}}',
  'reason.supports':
    '{count, plural, =0 {не стоит ни на чём} one {стоит на одной опоре} few {стоит порознь на # опорах} many {стоит порознь на # опорах} other {стоит порознь на # опорах}}: {sets}',
  'reason.strikes':
    '{count, plural, =0 {отводить ничего не нужно} one {держится на одном наборе голосов} few {держится на каждом из # наборов голосов} many {держится на каждом из # наборов голосов} other {держится на каждом из # наборов голосов}}: {sets}',
  'reason.attacks-fixed': '{set} (только пока противоречия неизменны)',
  'reason.bounded': 'слишком велико, чтобы решить целиком: только наборы не более чем из {order} голосов',
  'reason.nothing-changes': 'Ничего не меняется.',
  'reason.caveat': 'Не имеет опоры в этом деле — не значит, что этого не было.',

  'finding.house.certain':
    '{charge}{named, select, yes {} other {; обвиняемый — {accused}}}: в этом деле опора только в источниках под контролем обвинителя ({accuser}): {voices}. Без них независимой опоры в этом деле нет. Так бывает и в обычных процессах.',
  'finding.house.possible':
    '{charge}{named, select, yes {} other {; обвиняемый — {accused}}}: возможно, в этом деле опора только в источниках под контролем обвинителя ({accuser}): {voices}. Это зависит от дат или от спорного контроля.',
  'finding.one-narrator':
    'Всё, что имеет опору в этом деле ({claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}), держится на одном записавшем: {narrator}. Если ничего не принимать как данность, без этого голоса опоры нет ни у чего.',
  'proof.one-narrator': 'Если отвести слова этого голоса ({narrator}), в этом деле ничто не имеет опоры.',
  'proof.house.accuser.empty': 'В этом деле нет голосов под контролем обвинителя.',
  'proof.house.accuser.stands': 'Без источников под контролем обвинителя ({voices}) имеет опору в этом деле.',
  'proof.house.accuser.contested': 'Без источников под контролем обвинителя ({voices}) не разрешено.',
  'proof.house.accuser.falls':
    'Без источников под контролем обвинителя ({voices}) не имеет опоры в этом деле.',
  'proof.house.defence.empty': 'В этом деле нет голосов под контролем защиты.',
  'proof.house.defence.stands': 'Без источников под контролем защиты ({voices}) имеет опору в этом деле.',
  'proof.house.defence.contested': 'Без источников под контролем защиты ({voices}) не разрешено.',
  'proof.house.defence.falls': 'Без источников под контролем защиты ({voices}) не имеет опоры в этом деле.',

  'proof.stands.charge':
    'Имеет опору в этом деле: {subject}{named, select, yes {} other {; обвиняемый — {accused}}}; основание: {because}',
  'proof.stands.count': 'Имеет опору в этом деле: {subject}; обвиняемый — {accused}; основание: {because}',
  'proof.stands.element':
    'Имеет опору в этом деле: элемент пункта «{subject}»; обвиняемый — {accused}; основание: {because}',
  'proof.stands.literal': 'Имеет опору в этом деле: {subject}',
  'proof.stands.literal.negated': 'Имеет опору в этом деле: {subject}',
  'proof.stands.statement':
    '{voices, plural, one {Так говорит {voice}.} few {Так говорят {voice}.} many {Так говорят {voice}.} other {Так говорят {voice}.}}',
  'proof.stands.inference': 'Отсюда следует: {subject}',
  'proof.stands.source': 'В этом деле ничто не говорит против источника «{subject}».',
  'proof.stands.occasion': 'В этом деле ничто не лишает силы слово этого голоса: {subject}.',
  'proof.falls.charge':
    'Не имеет опоры в этом деле: {subject}{named, select, yes {} other {; обвиняемый — {accused}}}',
  'proof.falls.count': 'Не имеет опоры в этом деле: {subject}; обвиняемый — {accused}',
  'proof.falls.element': 'Не имеет опоры в этом деле: элемент пункта «{subject}»; обвиняемый — {accused}',
  'proof.falls.literal': 'Не имеет опоры в этом деле: {subject}',
  'proof.falls.literal.negated': 'Не имеет опоры в этом деле: {subject}',
  'proof.falls.statement': 'Слово этого голоса здесь не в счёт: {voice}.',
  'proof.falls.inference': 'Отсюда не следует: {subject}',
  'proof.falls.source': 'Источник «{subject}» здесь не в счёт.',
  'proof.falls.occasion': 'Слово этого голоса здесь не в счёт: {subject}.',
  'proof.contested.charge': 'Не разрешено: {subject}{named, select, yes {} other {; обвиняемый — {accused}}}',
  'proof.contested.count': 'Не разрешено: {subject}; обвиняемый — {accused}',
  'proof.contested.element': 'Не разрешено: элемент пункта «{subject}»; обвиняемый — {accused}',
  'proof.contested.literal': 'Не разрешено, слово против слова: {subject}',
  'proof.contested.literal.negated': 'Не разрешено, слово против слова: {subject}',
  'proof.contested.statement': 'В счёт ли слово этого голоса, не разрешено: {voice}.',
  'proof.contested.inference': 'Следует ли это, не разрешено: {subject}',
  'proof.contested.source': 'В счёт ли источник «{subject}», не разрешено.',
  'proof.contested.occasion': 'В счёт ли слово этого голоса, не разрешено: {subject}.',
  'proof.preference': 'Предпочтено по оценке: {stronger} перед {weaker}.',

  'check.none': 'Наблюдений нет.',
  'check.count':
    '{count, plural, one {# наблюдение} few {# наблюдения} many {# наблюдений} other {# наблюдения}}; по тревожным признакам просмотрено {cells, plural, one {# место} few {# места} many {# мест} other {# места}}.',
  'check.provisional':
    'предварительно: {count, plural, one {не принято # решение} few {не принято # решения} many {не принято # решений} other {не принято # решения}}',
  'check.incomplete': 'Поиск противоречий остановился на своём пределе: их может быть больше.',
}

import type { patterns as en } from '../en/patterns.ts'
import type { Translated } from '../translated.ts'

export const patterns: Translated<typeof en> = {
  'pattern.own': '{text}',
  'pattern.own-found': '{name}: {fillers}',
  'pattern.cells': '{name}: {looked, number} examinados, {matched, number} hallados',
  'pattern.line.claim': 'Se dice: {claim}',
  'pattern.line.statement': 'En palabras de {voice}:',
  'pattern.line.weakens': 'Qué lo debilitaría: {text}',

  'pattern.planted-go-between.name': 'Intermediario infiltrado',
  'pattern.planted-go-between.definition':
    'El único lazo entre el señalado y el grupo desacreditado es una persona que, según atestiguan otros que no son del lado del señalado, trabajaba para el acusador en el momento del contacto.',
  'pattern.planted-go-between.only-link':
    'El lazo de {target} con el grupo nombrado en la acusación pasa solo por {between}, de quien se dice que trabajaba entonces para {accuser}.',
  'pattern.planted-go-between.informer-present':
    'De {between}, por quien se liga a {target} con el grupo, se dice que trabajaba entonces para {accuser}; hay otro lazo que no pasa por ahí.',
  'pattern.planted-go-between.weakens':
    'un lazo que pase por otra persona y esté atestiguado de forma independiente; pruebas de que el trabajo para el acusador terminó antes del contacto, o lo atestigua solo el lado del señalado',
  'pattern.planted-go-between.not':
    'No significa que no hubiera contacto, ni que el señalado supiera con quién. También las conspiraciones reales tienen informadores.',
  'pattern.planted-go-between.near-1':
    'Un informador da parte de un lazo que otros también atestiguan: informador presente, solo para información.',
  'pattern.planted-go-between.near-2':
    'El intermediario entró al servicio del acusador solo después del contacto, o solo el lado del señalado dice que estaba en él.',

  'pattern.forced-link.name': 'Lazo forzado',
  'pattern.forced-link.definition':
    'Del lazo responde solo alguien a quien tiene el lado del acusador, y consta la coacción.',
  'pattern.forced-link.forced':
    'Que {target} estuviera ligado como alega {accuser} se apoya en la palabra de {witness}, en manos del lado del acusador bajo coacción que consta.',
  'pattern.forced-link.attempted':
    'Consta un intento de obtener de {witness}, bajo coacción, el lazo que {accuser} alega de {target}; nadie en este expediente responde del lazo mismo.',
  'pattern.forced-link.weakens':
    'alguien libre que responda del lazo; la misma persona repitiéndolo en libertad',
  'pattern.forced-link.not': 'No significa que el lazo no existiera: solo que esa palabra no era libre.',
  'pattern.forced-link.near-1': 'Un testigo detenido, sin que conste coacción.',
  'pattern.forced-link.near-2':
    'Una confesión bajo coacción junto a la cual un testigo libre responde del mismo lazo.',

  'pattern.bare-assertion.name': 'Mera afirmación',
  'pattern.bare-assertion.definition':
    'Al concluir, en un acta declarada completa, nadie más que el lado del acusador responde de elemento alguno.',
  'pattern.bare-assertion.bare':
    'La conclusión contra {target} se alcanzó sin otra palabra que la del lado de {accuser}, en un acta declarada completa.',
  'pattern.bare-assertion.weakens':
    'un testimonio o una prueba del acta que no se leyó o no está en este expediente',
  'pattern.bare-assertion.not':
    'No significa que la acusación no sea cierta, ni que no hubiera pruebas en otra parte.',
  'pattern.bare-assertion.near-1': 'El acta está abreviada, o no se sabe si está completa.',
  'pattern.bare-assertion.near-2': 'Un testigo ajeno al lado del acusador responde de un elemento.',

  'pattern.retroactive-taint.name': 'Mancha retroactiva',
  'pattern.retroactive-taint.definition':
    'Una antigua falta del intermediario, conocida y tolerada por el acusador (ambas cosas documentadas), se le reprocha solo después del contacto con el señalado.',
  'pattern.retroactive-taint.tainted':
    '{between} tenía una antigua falta que el lado de {accuser} conocía y toleraba, y solo se le pidieron cuentas después del contacto con {target}.',
  'pattern.retroactive-taint.weakens':
    'pruebas de que la falta no se conocía antes, o de que el procedimiento por ella empezó antes del contacto, o de que fue castigado por otra cosa',
  'pattern.retroactive-taint.not': 'No significa que la antigua falta no lo fuera.',
  'pattern.retroactive-taint.near-1': 'La falta se perseguía también antes del contacto.',
  'pattern.retroactive-taint.near-2': 'Después del contacto fue castigado por una falta nueva y distinta.',

  'pattern.co-listing.name': 'Prueba por una lista',
  'pattern.co-listing.definition':
    'La propia lista, el decreto o el banquillo se invoca como prueba del lazo.',
  'pattern.co-listing.list-is-proof':
    'Lo que liga a {target} con el grupo en la acusación de {accuser} es que ambos figuran en una misma lista.',
  'pattern.co-listing.weakens': 'una palabra independiente sobre el lazo que no se apoye en la lista',
  'pattern.co-listing.not': 'No significa que los que figuran en la lista no tuvieran nada que ver entre sí.',
  'pattern.co-listing.near-1': 'Se lista juntas a unas personas, y el lazo se prueba de otro modo.',
  'pattern.co-listing.near-2': 'Una lista que nadie invoca como prueba de nada.',

  'pattern.appropriated-crime.name': 'Crimen apropiado',
  'pattern.appropriated-crime.definition':
    'Un crimen real, cometido por otros, cuyos autores liga al señalado solo el lado del acusador.',
  'pattern.appropriated-crime.appropriated':
    'El crimen mismo está atestiguado más allá del lado de {accuser}; que {author} y {target} tuvieran trato en ello no lo está.',
  'pattern.appropriated-crime.weakens': 'una palabra sobre el lazo que venga de fuera del lado del acusador',
  'pattern.appropriated-crime.not':
    'No significa que el señalado no tuviera parte en el crimen: solo en qué palabra se apoya eso.',
  'pattern.appropriated-crime.near-1':
    'Un testigo independiente liga al señalado con los autores del crimen.',
  'pattern.appropriated-crime.near-2': 'El crimen mismo lo atestigua solo el lado del acusador.',

  'pattern.strangers-in-the-dock.name': 'Desconocidos en el banquillo',
  'pattern.strangers-in-the-dock.definition':
    'Se alega contacto directo entre personas cuyo primer encuentro está atestiguado en detención o ante el tribunal.',
  'pattern.strangers-in-the-dock.strangers':
    'A {target} se les acusa de actuar juntos directamente, y se dice que se vieron por primera vez en detención o ante el tribunal.',
  'pattern.strangers-in-the-dock.weakens':
    'pruebas de que se vieron o se escribieron antes; una acusación que alegue células separadas',
  'pattern.strangers-in-the-dock.not':
    'No significa que no hubiera conspiración: los miembros de células separadas no tienen por qué conocerse.',
  'pattern.strangers-in-the-dock.near-1': 'La acusación alega células separadas y ningún contacto directo.',
  'pattern.strangers-in-the-dock.near-2': 'Se conocían antes de su detención.',

  'pattern.family-witness.name': 'Testigo de la familia',
  'pattern.family-witness.definition':
    'El testigo decisivo y sin corroborar es un pariente detenido o procesado.',
  'pattern.family-witness.held':
    'Aquello de lo que se acusa a {target} se apoya en la palabra de {witness}, un pariente detenido o procesado también.',
  'pattern.family-witness.liberty-unknown':
    'Aquello de lo que se acusa a {target} se apoya en la palabra de {witness}, un pariente; este expediente no dice si estaba en libertad.',
  'pattern.family-witness.weakens': 'otra voz para lo mismo; pruebas de que el pariente habló libremente',
  'pattern.family-witness.not':
    'No significa que la palabra del pariente no sea cierta: a menudo los parientes son los únicos que saben.',
  'pattern.family-witness.near-1': 'Declara un pariente en libertad.',
  'pattern.family-witness.near-2':
    'La palabra de un pariente detenido la confirma un testigo ajeno al lado del acusador.',

  'pattern.passed-over.name': 'Pasado en silencio',
  'pattern.passed-over.definition':
    'Un hecho que atañe a la acusación y que el hablante conocía falta en un acta posterior declarada completa, revisadas sus variantes y la sentencia.',
  'pattern.passed-over.in-the-record':
    'La acusación anterior del mismo lado contra {target} no se menciona en el acta de la posterior, declarada completa.',
  'pattern.passed-over.said-to-be':
    'Se dice que la acusación anterior del mismo lado contra {target} se pasó en silencio en el proceso posterior; su acta no está en este expediente, o no habla de ello.',
  'pattern.passed-over.weakens':
    'una mención en cualquier parte del acta, de sus variantes o de la sentencia; una razón por la que no atañía a la acusación posterior',
  'pattern.passed-over.not':
    'El silencio tiene muchas causas. No significa que el hecho anterior fuera inventado.',
  'pattern.passed-over.near-1': 'La sentencia menciona la pena anterior en una línea.',
  'pattern.passed-over.near-2': 'El acta está abreviada.',

  'pattern.counted-otherwise.name': 'Contado de otro modo',
  'pattern.counted-otherwise.definition': 'Las cuentas de una misma unidad en un mismo periodo no coinciden.',
  'pattern.counted-otherwise.against-the-record':
    'El número de veces que se dice que {actor} compareció no es el que muestra el acta.',
  'pattern.counted-otherwise.weakens':
    'otra manera de contar; una comparecencia que consta con otro nombre u otra fecha',
  'pattern.counted-otherwise.not': 'No dice cuál de las cuentas es la correcta.',
  'pattern.counted-otherwise.near-1': 'La cuenta y el acta coinciden.',
  'pattern.counted-otherwise.near-2':
    'El expediente simplemente está incompleto: nada dice que una comparecencia se pasara en silencio.',

  'pattern.bigger-retry.name': 'Repetición agravada',
  'pattern.bigger-retry.definition':
    'Tras un derrumbe o una absolución, el mismo lado acusa al mismo señalado, por la misma conducta, de algo más grave sin pruebas independientes nuevas.',
  'pattern.bigger-retry.bigger':
    'Tras fracasar en todo o en parte la acusación anterior, el lado de {accuser} presentó otra más grave contra {target} sin pruebas independientes nuevas.',
  'pattern.bigger-retry.weakens':
    'pruebas nuevas que no vengan del lado del acusador ni de aquellos a quienes tiene; una diferencia de conducta',
  'pattern.bigger-retry.not':
    'No significa que la acusación posterior no sea cierta: también se reanudan procesos por buenas razones.',
  'pattern.bigger-retry.near-1': 'Un nuevo juicio con el testimonio nuevo de un testigo libre.',
  'pattern.bigger-retry.near-2': 'Una acusación posterior y más grave, tras una anterior que prosperó.',

  'pattern.foretold.name': 'Anunciado',
  'pattern.foretold.definition':
    'Un documento conservado y fechado antes del hecho lo predice en concreto; citado solo después, se dice que lo predijo.',
  'pattern.foretold.foretold': '{voice} lo predijo en un documento fechado antes de que llegara.',
  'pattern.foretold.claimed':
    'De {voice} se dice que lo predijo; este expediente conoce la predicción solo por un documento posterior.',
  'pattern.foretold.failed': 'Predicciones de la misma voz que nada en este expediente confirma',
  'pattern.foretold.weakens':
    'una predicción demasiado general para fallar; predicciones fallidas de la misma voz; un documento que no se puede fechar',
  'pattern.foretold.not': 'No prueba cómo llegó el hecho, ni que quien lo predijo supiera de él.',
  'pattern.foretold.near-1': 'La advertencia está fechada después del hecho.',
  'pattern.foretold.near-2': 'El hecho predicho no llegó, o nadie responde de que llegara.',

  'pattern.single-source.name': 'Se apoya en una sola voz',
  'pattern.single-source.definition':
    'El cargo cae cuando una sola voz se deja de lado, dada el acta por sentada.',
  'pattern.single-source.one-voice': 'El cargo contra {target} se apoya solo en la palabra de {voice}.',
  'pattern.single-source.weakens': 'una segunda voz, o una prueba material, para lo mismo',
  'pattern.single-source.not': 'Muchas denuncias ciertas se apoyan en una sola voz.',
  'pattern.single-source.near-1': 'Dos testigos independientes dicen lo mismo.',
  'pattern.single-source.near-2':
    'Todo nos llega por un solo relator del tribunal: el acta se da por sentada.',

  'pattern.circular-vouching.name': 'Avales en círculo',
  'pattern.circular-vouching.definition':
    'Un conjunto de declaraciones que se apoyan unas en otras y en nada más.',
  'pattern.circular-vouching.circle': 'Estas declaraciones se apoyan unas en otras y en nada más.',
  'pattern.circular-vouching.weakens': 'una fuente fuera del círculo para cualquiera de ellas',
  'pattern.circular-vouching.not': 'No significa que lo que dicen no sea cierto.',
  'pattern.circular-vouching.near-1':
    'Dos periódicos se citan uno a otro, y uno de ellos tenía además allí su propio reportero.',
  'pattern.circular-vouching.near-2': 'Una cadena de repeticiones que acaba en un testigo.',

  'pattern.scripted-echo.name': 'Giro compartido',
  'pattern.scripted-echo.definition':
    'Declaraciones de voces distintas en ocasiones distintas comparten un giro raro, más allá de fórmulas, citas señaladas, palabras puestas en la pregunta, un mismo editor o traductor.',
  'pattern.scripted-echo.echo': '{voice} usan el mismo giro raro en ocasiones distintas.',
  'pattern.scripted-echo.weakens':
    'una fuente común que todos pudieron leer; un mismo editor o traductor; palabras puestas en la pregunta',
  'pattern.scripted-echo.not': 'No significa que lo dicho no sea cierto, ni quién lo escribió primero.',
  'pattern.scripted-echo.near-1': 'Una voz se repite.',
  'pattern.scripted-echo.near-2': 'Fórmulas corrientes de la época, o una cita señalada.',

  'pattern.impossible-meeting.name': 'Encuentro imposible',
  'pattern.impossible-meeting.definition':
    'Un elemento del cargo forma parte de una contradicción segura de tiempo y lugar.',
  'pattern.impossible-meeting.impossible':
    'Lo que necesita el cargo contra {target} no puede ir con lo que además se dice de tiempo y lugar.',
  'pattern.impossible-meeting.weakens':
    'un error de fecha o de lugar en cualquiera de los lados; una lectura de la fecha que deje margen',
  'pattern.impossible-meeting.not': 'No dice cuál de los dos está equivocado.',
  'pattern.impossible-meeting.near-1': 'Las fechas dejan un día para el viaje.',
  'pattern.impossible-meeting.near-2':
    'La contradicción necesita que una fecha aproximada se lea de una sola manera.',

  'pattern.conceded.name': 'Concedido',
  'pattern.conceded.definition':
    'Un documento del propio lado del acusador concede lo que socava la acusación; conocida solo por el otro lado, la concesión es alegada.',
  'pattern.conceded.own-document':
    '{conceder}, del lado de {accuser}, concede en un documento de ese lado lo que socava la acusación.',
  'pattern.conceded.claimed':
    'De {conceder}, del lado de {accuser}, se dice que concedió lo que socava la acusación; ningún documento de ese lado está en este expediente.',
  'pattern.conceded.weakens':
    'el propio documento, si dice menos; un contexto en que la concesión no fue libre',
  'pattern.conceded.not': 'No decide toda la acusación: solo aquello que la concesión alcanza.',
  'pattern.conceded.near-1': 'Lo dice alguien ajeno al lado del acusador.',
  'pattern.conceded.near-2': 'El lado del acusador concede algo que no socava nada.',
}

import type { firstLook as en } from '../en/first-look.ts'
import type { Translated } from '../translated.ts'

export const firstLook: Translated<typeof en> = {
  'web.look': 'Primera mirada',
  'web.look.of': '{step, number} de {steps, number}',
  'web.look.next': 'Siguiente',
  'web.look.back': 'Anterior',
  'web.look.done': 'Cerrar',
  'web.look.show': 'Llévame allí',
  'web.look.leave': 'Salir, y seguir más tarde',
  'web.look.keys': 'F6 va a lo que está enmarcado arriba y vuelve a esta franja.',

  'web.look.overview.title': 'Un expediente leído',
  'web.look.overview':
    'Estos son los papeles de un juicio que nunca fue: un acta de acusación, tres días de vista, periódicos, cartas, el registro de un hotel. La máquina los ha leído y ha sugerido quién dice qué, y por palabra de quién; una persona ha decidido qué vale. Cada cifra lleva aquí a las palabras que hay detrás. En unos pocos pasos verá para qué sirve el programa.',
  'web.look.charge.title': 'En qué se apoya una acusación',
  'web.look.charge':
    'Se acusa a cuatro personas de haber recibido instrucciones del extranjero; la casilla enmarcada es la de Josef Orlan. «Sin resolver» significa que en los papeles hay voces enfrentadas. Bajo la tabla el cargo se desmonta: qué tendría que ser, quién dice que es, y con qué palabras exactas.',
  'web.look.strike.title': 'Deje de lado al intermediario',
  'web.look.strike':
    'De Ruben Sahl se dice que llevó las instrucciones. ¿Y si no se le cree? Apáguelo en la lista de voces (con el teclado: F6, luego Espacio). Nada cambia en el expediente: es una pregunta que usted hace a los papeles.',
  'web.look.fallen.title': 'Qué queda sin él',
  'web.look.fallen':
    'El cargo contra Orlan queda sin respaldo en este expediente: que las instrucciones le llegaran se apoya solo en Sahl, y sus palabras aparecen tachadas. Esto no significa que no sea cierto; significa que nadie más lo dice en estos papeles. Las otras tres casillas no se han movido, porque otros dicen lo mismo de ellas.',
  'web.look.pattern.title': 'Una señal de alerta',
  'web.look.pattern':
    'Se buscan diecisiete figuras que se repiten en casos así. Aquí: el lazo pasa por un solo hombre, y unos papeles dicen que le pagaba la propia policía del acusador. Ábrala para leer de quién son estas palabras, qué debilitaría la señal y qué no significa. Es un motivo para mirar, no un veredicto sobre nadie.',
  'web.look.conflict.title': 'Dos cosas que no pueden ser a la vez',
  'web.look.conflict':
    'Se imputa una reunión en Lindaby el 3 de mayo de 1931; un periódico hace hablar al mismo hombre en Novy Bereg aquel día, a treinta y una horas de camino. Las palabras de ambos lados están una junto a otra. Cuál de las dos se equivoca, el programa no lo dice.',
  'web.look.quote.title': 'Las propias palabras',
  'web.look.quote':
    'Cada resultado acaba en una cita exacta de su papel. Esta es la frase del testigo en el acta del segundo día. Los corchetes del margen muestran quién habla, y por palabra de quién: dos, uno dentro de otro, son de oídas. De puntos es la sugerencia de la máquina, de trazo lleno lo que una persona decidió; y confirma, n rechaza, j sigue.',
  'web.look.end.title': 'Ahora con sus propios papeles',
  'web.look.end':
    'Eso es todo: leer, decidir, dejar de lado, ver qué queda. Pruebe otra voz en Acusaciones, por ejemplo la de Petra Holm, a quien llamó la defensa. O empiece un expediente propio: empieza vacío, y usted suelta en él sus documentos.',

  'web.own': 'Empezar su propio expediente',
  'web.own.about':
    'Un expediente es un solo archivo en esta máquina, con sus documentos al lado, byte por byte. Empieza vacío; en la pantalla siguiente añade usted archivos o una carpeta entera. La muestra queda como está.',
  'web.own.name': 'Cómo se llama el expediente',
  'web.own.place': 'Se guarda en {folder}',
  'web.own.begin': 'Empezar',
  'web.own.or-type':
    'O en la terminal, en la carpeta de este programa: los documentos de una carpeta suya se vuelven un expediente con ese nombre.',
}

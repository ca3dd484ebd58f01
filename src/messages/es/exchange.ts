import type { exchange as en } from '../en/exchange.ts'
import type { Translated } from '../translated.ts'

export const exchange: Translated<typeof en> = {
  'exchange.format.ledger': 'Registro de Retort (JSON)',
  'exchange.format.xlsx': 'Libro de Excel: declaraciones, afirmaciones, acusaciones, cronología',
  'exchange.format.csv': 'Tablas CSV: declaraciones, afirmaciones, acusaciones, cronología',
  'exchange.format.web-annotation': 'Web Annotation (JSON-LD)',
  'exchange.format.tei': 'TEI P5, marcado externo',
  'exchange.format.ftm': 'Entidades de FollowTheMoney',
  'exchange.format.gexf': 'Red para Gephi (GEXF)',
  'exchange.format.graphml': 'Red (GraphML)',
  'exchange.format.csl-json': 'Bibliografía (CSL-JSON)',
  'exchange.format.bibtex': 'Bibliografía (BibTeX)',
  'exchange.format.argdown': 'Mapa de argumentos (Argdown)',
  'exchange.format.ro-crate': 'Paquete de archivo (RO-Crate con PROV-O)',

  'exchange.back.whole': 'vuelve entero',
  'exchange.back.part': 'vuelve en parte',
  'exchange.back.none': 'solo de ida',

  'exchange.loss.texts': 'Los originales y sus textos no están en él.',
  'exchange.loss.marks':
    'Los nombres y fechas que nadie decidió no están en él; al leer los textos se hallan de nuevo.',
  'exchange.loss.journal': 'El diario no está en él; cada decisión sí, con quién la tomó y cuándo.',
  'exchange.loss.chain':
    'El diario va con él y se puede comprobar, pero otro expediente escribe su propio diario.',
  'exchange.loss.beside':
    'Las celdas muestran una línea por cada cosa; los árboles de elementos, las voces con sus ocasiones y las decisiones vuelven del registro que acompaña a las tablas.',
  'exchange.loss.only-statements':
    'Otros programas ven las declaraciones y sus citas; afirmaciones, acusaciones y decisiones vuelven de la parte que solo Retort lee.',
  'exchange.loss.no-charges':
    'Otros programas ven nombres, lugares, hechos, relaciones y declaraciones; acusaciones, contradicciones y decisiones vuelven de la parte que solo Retort lee.',
  'exchange.loss.ftm':
    'Otros programas ven personas, grupos, lugares, documentos, lazos y hechos; citas y voces están en el archivo anchors.jsonl, acusaciones y decisiones en ledger.json.',
  'exchange.loss.network':
    'Solo están en él los actores y las afirmaciones que ligan a dos, con sus declaraciones; ni acusaciones, ni lugares, ni otras afirmaciones.',
  'exchange.loss.decisions': 'No hay decisiones en él, solo lo que hicieron de cada cosa.',
  'exchange.loss.only-sources':
    'Solo están en él las fuentes y sus datos: ni citas, ni voces, ni decisiones.',
  'exchange.loss.bibtex':
    'BibTeX no tiene clases para vistas, sentencias y cartas; la clase, la fecha exacta y la huella están en la nota.',
  'exchange.loss.argdown':
    'Las variantes de un elemento forman una sola premisa, en palabras; tiempos, lugares y ocasiones son solo palabras.',

  'exchange.negated': 'no: {claim}',
  'exchange.says': '{voices} ({stance}): {claims}',
  'exchange.link.recorded-by': 'recogido por',
  'exchange.link.asserted-by': 'afirmado por',
  'exchange.tei.made': 'Escrito por Retort a partir de un expediente, {when}.',
  'exchange.tei.sources':
    '{count, plural, one {Marcado externo de # fuente.} other {Marcado externo de # fuentes.}} Los textos no están en este archivo; cada anotación cita sus palabras.',
  'exchange.argdown.claims': 'Las afirmaciones y quién lo dice',

  'exchange.crate.reading': 'El texto del original, por el normalizador {normaliser}',
  'exchange.crate.ledger':
    'El registro: actores, lugares, afirmaciones, declaraciones, acusaciones, decisiones',
  'exchange.crate.journal': 'El diario: cada acto, encadenado por huellas',
  'exchange.crate.license': 'No consta; pregunte a quien le dio este paquete.',
  'exchange.crate.authenticity': 'Autenticidad',
  'exchange.crate.authenticity.value': 'Conservado byte por byte como se recibió; SHA-256 {sha256}',
  'exchange.crate.identity': 'Identidad',
  'exchange.crate.identity.value': '{id}, recibido como {path}',
  'exchange.crate.persistence': 'Persistencia',
  'exchange.crate.persistence.value': 'El original en su propio formato, {type}, con su texto al lado',
  'exchange.crate.custody': 'Custodia',
  'exchange.crate.custody.none': 'No consta en el expediente',

  'exchange.table.statements': 'Declaraciones',
  'exchange.table.claims': 'Afirmaciones',
  'exchange.table.charges': 'Acusaciones',
  'exchange.table.chronology': 'Cronología',
  'exchange.column.id': 'ID',
  'exchange.column.who-says': 'Quién dice',
  'exchange.column.voices': 'Voces, la más externa primero',
  'exchange.column.stance': 'Postura',
  'exchange.column.modality': 'Modalidad',
  'exchange.column.quote': 'Cita',
  'exchange.column.claim': 'Afirmación',
  'exchange.column.claim-id': 'ID de la afirmación',
  'exchange.column.source': 'Fuente',
  'exchange.column.start': 'Inicio',
  'exchange.column.end': 'Fin',
  'exchange.column.said': 'Dicho cuándo',
  'exchange.column.venue': 'Ámbito',
  'exchange.column.liberty': 'Libertad',
  'exchange.column.compulsion': 'Coacción',
  'exchange.column.rests-on': 'Se apoya en',
  'exchange.column.status': 'Estado',
  'exchange.column.score': 'Puntuación',
  'exchange.column.rule': 'Regla',
  'exchange.column.relation': 'Relación',
  'exchange.column.date': 'Fecha (EDTF)',
  'exchange.column.earliest': 'Primer día posible',
  'exchange.column.latest': 'Último día posible',
  'exchange.column.place': 'Lugar',
  'exchange.column.asserted-by': 'Afirmado por',
  'exchange.column.disputed-by': 'Disputado por',
  'exchange.column.statements': 'Número de declaraciones',
  'exchange.column.charge': 'Acusación',
  'exchange.column.accuser': 'Acusador',
  'exchange.column.target': 'Contra',
  'exchange.column.count-id': 'ID del cargo',
  'exchange.column.count': 'Cargo',
  'exchange.column.what-of': 'De qué',
  'exchange.column.tied-to': 'En relación con',
  'exchange.column.go-between': 'Intermediario',
  'exchange.column.accused': 'Acusado',
  'exchange.column.mode': 'Papel',
  'exchange.column.plea': 'Respuesta',
  'exchange.column.stage': 'Fase',
  'exchange.column.outcome': 'Resultado',
  'exchange.column.gravity': 'Gravedad',
  'exchange.column.penalty': 'Pena',
  'exchange.column.retry-of': 'Repetición de',
  'exchange.column.fact': 'Hecho',
  'exchange.column.persons': 'Personas',
  'exchange.column.sources': 'Fuentes',
  'exchange.column.quotes': 'Citas',
  'exchange.column.issues': 'Cuestiones',

  'export.done': 'Escrito en {path}: {files, plural, one {# archivo} other {# archivos}}, {bytes}.',
  'export.losses': 'Lo que este formato no contiene:',
  'export.unknown-format': 'No hay formato «{format}». Hay: {formats}',
  'export.unknown-charge': 'No hay acusación {charge} en este expediente.',
  'export.exists': 'Ya hay algo en {path}; no se sobrescribió nada. Dé otro nombre, o añada --force.',
  'export.cannot-write': 'No se pudo escribir {path}: {reason}',
  'import.recognised': 'Se lee como: {format}',
  'import.not-recognised': '{path} no es de ningún formato que Retort conozca. Acepta: {formats}',
  'import.damaged': 'No se pudo leer {path}: {reason}',
  'import.documents':
    '{added, plural, =0 {Ningún documento nuevo} one {# documento recibido} other {# documentos recibidos}}{known, plural, =0 {} one {, # ya conocido} other {, # ya conocidos}}.',
  'import.suggested':
    'Lo que otros escribieron entra como sugerencias: nada de ello cuenta como decidido antes de que usted lo confirme. Toda la importación se puede deshacer.',
  'import.unplaced.decision-refused': 'Se dejó fuera una decisión que no encaja en este expediente: {quote}',
  'import.stray.no-quote':
    '{kind} {id} no cita palabras de una fuente, así que no salió de ello ninguna afirmación.',
  'import.stray.not-understood': '{kind} {id} no se entendió y se dejó fuera.',
  'import.stray.no-source': '{kind} {id} no está en el expediente y se dejó fuera.',
  'import.stray.wrong-hash': '{kind} {id} no tiene la huella que nombra, y se dejó fuera.',

  'pack.done': 'Empaquetado en {path}: {originals, plural, one {# original} other {# originales}}, {bytes}.',
  'pack.encrypted':
    'Cifrado con age; {how, select, passphrase {se abre con la frase de paso} other {se abre con la clave de cualquier destinatario}}.',
  'pack.open': 'Sin cifrar: quien tenga el archivo puede leer el expediente.',

  'pack.one-key': 'Dé --passphrase-file o --recipient, no ambos.',
  'pack.bad-recipient': '«{recipient}» no es un destinatario de age: empieza por age1.',
  'pack.bad-identity': '{path} no contiene una clave de age: una línea que empiece por AGE-SECRET-KEY-1.',
  'pack.empty-passphrase': 'El archivo {path} no contiene una frase de paso.',
  'pack.original-missing':
    'Falta el original {sha256} o fue cambiado, así que el expediente no se empaquetó. Ejecute retort verify.',
  'unpack.done': 'Desempaquetado en {path}: {originals, plural, one {# original} other {# originales}}.',
  'unpack.trouble.not-a-pack': '{path} no es un expediente empaquetado.',
  'unpack.trouble.needs-key': '{path} está cifrado. Dé --identity o --passphrase-file.',
  'unpack.trouble.wrong-key': 'La clave o la frase no abre {path}. No se escribió nada.',
  'unpack.trouble.damaged': '{path} está dañado o cortado ({detail}). No se escribió nada.',
  'unpack.trouble.hostile':
    '{path} contiene lo que ningún expediente empaquetado contiene ({detail}). No se escribió nada.',
  'unpack.trouble.newer':
    '{path} fue empaquetado por una versión posterior de Retort. Actualice Retort para abrirlo.',
  'unpack.trouble.too-large':
    '{path} se desempaqueta en {bytes}, y no hay espacio para eso. No se escribió nada.',
  'unpack.trouble.exists': 'Ya hay algo en {path}; no se sobrescribió nada.',

  'web.exchange.open': 'Exportar o empaquetar',
  'web.exchange.title': 'Llevar este expediente a otra parte',
  'web.exchange.format': 'Formato',
  'web.exchange.basis': 'Decisiones y sugerencias están en cada exportación, marcadas como lo que son.',
  'web.exchange.download': 'Descargar',
  'web.exchange.working': 'Escribiendo el archivo …',
  'web.exchange.done': 'El archivo {name} está en sus descargas.',
  'web.exchange.pack': 'Todo el expediente en un archivo',
  'web.exchange.pack.explain':
    'Expediente, originales y diario, para otra máquina o para guardarlo a salvo. Se abre con: retort unpack.',
  'web.exchange.recipient': 'Cifrar para (destinatario age)',
  'web.exchange.recipient.hint':
    'Una clave pública que empieza por age1. Sin ella el archivo no se cifra. Para una frase de paso use la orden: retort pack --passphrase-file.',
  'web.exchange.pack.download': 'Descargar el expediente empaquetado',
  'web.ledger.export-xlsx': 'Exportar XLSX',
  'web.exchange.back.whole': 'Retort puede leerlo todo de vuelta.',
  'web.exchange.back.part': 'Retort puede leer una parte de vuelta.',
  'web.exchange.back.none': 'Retort no puede leerlo de vuelta.',
}

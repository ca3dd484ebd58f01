import type { exchange as en } from '../en/exchange.ts'
import type { Translated } from '../translated.ts'

export const exchange: Translated<typeof en> = {
  'exchange.format.ledger': 'Registre de Retort (JSON)',
  'exchange.format.xlsx': 'Classeur Excel : déclarations, affirmations, accusations, chronologie',
  'exchange.format.csv': 'Tableaux CSV : déclarations, affirmations, accusations, chronologie',
  'exchange.format.web-annotation': 'Web Annotation (JSON-LD)',
  'exchange.format.tei': 'TEI P5, balisage déporté',
  'exchange.format.ftm': 'Entités FollowTheMoney',
  'exchange.format.gexf': 'Réseau pour Gephi (GEXF)',
  'exchange.format.graphml': 'Réseau (GraphML)',
  'exchange.format.csl-json': 'Bibliographie (CSL-JSON)',
  'exchange.format.bibtex': 'Bibliographie (BibTeX)',
  'exchange.format.argdown': 'Carte d’arguments (Argdown)',
  'exchange.format.ro-crate': 'Paquet d’archive (RO-Crate avec PROV-O)',

  'exchange.back.whole': 'revient en entier',
  'exchange.back.part': 'revient en partie',
  'exchange.back.none': 'sans retour',

  'exchange.loss.texts': 'Les originaux et leurs textes n’y sont pas.',
  'exchange.loss.marks':
    'Les noms et les dates que personne n’a décidés n’y sont pas ; relire les textes les retrouve.',
  'exchange.loss.journal':
    'Le journal n’y est pas ; chaque décision y est, avec qui l’a prise et quand.',
  'exchange.loss.chain':
    'Le journal l’accompagne et peut être vérifié, mais un autre dossier écrit son propre journal.',
  'exchange.loss.beside':
    'Les cellules montrent une ligne par chose ; arbres d’éléments, voix avec leurs occasions et décisions reviennent du registre qui accompagne les tableaux.',
  'exchange.loss.only-statements':
    'Les autres programmes voient les déclarations et leurs citations ; affirmations, accusations et décisions reviennent de la partie que seul Retort lit.',
  'exchange.loss.no-charges':
    'Les autres programmes voient noms, lieux, événements, relations et déclarations ; accusations, contradictions et décisions reviennent de la partie que seul Retort lit.',
  'exchange.loss.ftm':
    'Les autres programmes voient personnes, groupes, lieux, documents, liens et événements ; citations et voix sont dans le fichier anchors.jsonl, accusations et décisions dans ledger.json.',
  'exchange.loss.network':
    'N’y sont que les acteurs, et les affirmations qui en lient deux, avec leurs déclarations ; ni accusations, ni lieux, ni autres affirmations.',
  'exchange.loss.decisions': 'Les décisions n’y sont pas, seulement ce qu’elles ont fait de chaque chose.',
  'exchange.loss.only-sources':
    'N’y sont que les sources et leurs précisions : ni citations, ni voix, ni décisions.',
  'exchange.loss.bibtex':
    'BibTeX n’a pas de genre pour les audiences, les jugements et les lettres ; le genre, la date exacte et l’empreinte sont dans la note.',
  'exchange.loss.argdown':
    'Les variantes d’un élément forment une seule prémisse, en mots ; temps, lieux et occasions ne sont que des mots.',

  'exchange.negated': 'non : {claim}',
  'exchange.says': '{voices} ({stance}) : {claims}',
  'exchange.link.recorded-by': 'consigné par',
  'exchange.link.asserted-by': 'affirmé par',
  'exchange.tei.made': 'Écrit par Retort à partir d’un dossier, {when}.',
  'exchange.tei.sources':
    '{count, plural, one {Balisage déporté de # source.} other {Balisage déporté de # sources.}} Les textes ne sont pas dans ce fichier ; chaque annotation cite ses mots.',
  'exchange.argdown.claims': 'Les affirmations et qui le dit',

  'exchange.crate.reading': 'Le texte de l’original, par le normaliseur {normaliser}',
  'exchange.crate.ledger':
    'Le registre : acteurs, lieux, affirmations, déclarations, accusations, décisions',
  'exchange.crate.journal': 'Le journal : chaque acte, enchaîné par des empreintes',
  'exchange.crate.license': 'Non indiquée ; demandez à qui vous a donné ce paquet.',
  'exchange.crate.authenticity': 'Authenticité',
  'exchange.crate.authenticity.value': 'Gardé octet pour octet tel que reçu ; SHA-256 {sha256}',
  'exchange.crate.identity': 'Identité',
  'exchange.crate.identity.value': '{id}, reçu comme {path}',
  'exchange.crate.persistence': 'Pérennité',
  'exchange.crate.persistence.value': 'L’original dans son format, {type}, avec son texte à côté',
  'exchange.crate.custody': 'Garde',
  'exchange.crate.custody.none': 'Non indiquée dans le dossier',

  'exchange.table.statements': 'Déclarations',
  'exchange.table.claims': 'Affirmations',
  'exchange.table.charges': 'Accusations',
  'exchange.table.chronology': 'Chronologie',
  'exchange.column.id': 'ID',
  'exchange.column.who-says': 'Qui dit',
  'exchange.column.voices': 'Voix, la plus extérieure d’abord',
  'exchange.column.stance': 'Position',
  'exchange.column.modality': 'Modalité',
  'exchange.column.quote': 'Citation',
  'exchange.column.claim': 'Affirmation',
  'exchange.column.claim-id': 'ID de l’affirmation',
  'exchange.column.source': 'Source',
  'exchange.column.start': 'Début',
  'exchange.column.end': 'Fin',
  'exchange.column.said': 'Dit quand',
  'exchange.column.venue': 'Cadre',
  'exchange.column.liberty': 'Liberté',
  'exchange.column.compulsion': 'Contrainte',
  'exchange.column.rests-on': 'Repose sur',
  'exchange.column.status': 'État',
  'exchange.column.score': 'Note',
  'exchange.column.rule': 'Règle',
  'exchange.column.relation': 'Relation',
  'exchange.column.date': 'Date (EDTF)',
  'exchange.column.earliest': 'Premier jour possible',
  'exchange.column.latest': 'Dernier jour possible',
  'exchange.column.place': 'Lieu',
  'exchange.column.asserted-by': 'Affirmé par',
  'exchange.column.disputed-by': 'Contesté par',
  'exchange.column.statements': 'Nombre de déclarations',
  'exchange.column.charge': 'Accusation',
  'exchange.column.accuser': 'Accusateur',
  'exchange.column.target': 'Cible',
  'exchange.column.count-id': 'ID du chef',
  'exchange.column.count': 'Chef',
  'exchange.column.what-of': 'De quoi',
  'exchange.column.tied-to': 'En lien avec',
  'exchange.column.go-between': 'Intermédiaire',
  'exchange.column.accused': 'Accusé',
  'exchange.column.mode': 'Rôle',
  'exchange.column.plea': 'Réponse',
  'exchange.column.stage': 'Stade',
  'exchange.column.outcome': 'Issue',
  'exchange.column.gravity': 'Gravité',
  'exchange.column.penalty': 'Peine',
  'exchange.column.retry-of': 'Reprise de',
  'exchange.column.fact': 'Fait',
  'exchange.column.persons': 'Personnes',
  'exchange.column.sources': 'Sources',
  'exchange.column.quotes': 'Citations',
  'exchange.column.issues': 'Questions',

  'export.done': 'Écrit dans {path} : {files, plural, one {# fichier} other {# fichiers}}, {bytes}.',
  'export.losses': 'Ce que ce format ne contient pas :',
  'export.unknown-format': 'Il n’y a pas de format « {format} ». Il y a : {formats}',
  'export.unknown-charge': 'Il n’y a pas d’accusation {charge} dans ce dossier.',
  'export.exists':
    'Il y a déjà quelque chose à {path} ; rien n’a été écrasé. Donnez un autre nom, ou ajoutez --force.',
  'export.cannot-write': '{path} n’a pas pu être écrit : {reason}',
  'import.recognised': 'Lu comme : {format}',
  'import.not-recognised': '{path} n’est d’aucun format que Retort connaisse. Il prend : {formats}',
  'import.damaged': '{path} n’a pas pu être lu : {reason}',
  'import.documents':
    '{added, plural, =0 {Aucun nouveau document} one {# document reçu} other {# documents reçus}}{known, plural, =0 {} one {, # déjà connu} other {, # déjà connus}}.',
  'import.suggested':
    'Ce que d’autres ont écrit entre comme suggestions : rien n’en compte comme décidé avant que vous le confirmiez. Toute l’importation peut être annulée.',
  'import.unplaced.decision-refused':
    'Une décision qui ne convient pas à ce dossier a été laissée de côté : {quote}',
  'import.stray.no-quote': '{kind} {id} ne cite aucun mot d’une source ; aucune affirmation n’en est venue.',
  'import.stray.not-understood': '{kind} {id} n’a pas été compris et a été laissé de côté.',
  'import.stray.no-source': '{kind} {id} n’est pas dans le dossier et a été laissé de côté.',
  'import.stray.wrong-hash': '{kind} {id} n’a pas l’empreinte qu’il annonce et a été laissé de côté.',

  'pack.done':
    'Emballé dans {path} : {originals, plural, one {# original} other {# originaux}}, {bytes}.',
  'pack.encrypted':
    'Chiffré avec age ; {how, select, passphrase {s’ouvre avec la phrase secrète} other {s’ouvre avec la clé de n’importe quel destinataire}}.',
  'pack.open': 'Non chiffré : quiconque a le fichier peut lire le dossier.',

  'pack.one-key': 'Donnez soit --passphrase-file, soit --recipient, pas les deux.',
  'pack.bad-recipient': '« {recipient} » n’est pas un destinataire d’age : il commence par age1.',
  'pack.bad-identity': '{path} ne contient pas de clé d’age : une ligne qui commence par AGE-SECRET-KEY-1.',
  'pack.empty-passphrase': 'Le fichier {path} ne contient pas de phrase secrète.',
  'pack.original-missing':
    'L’original {sha256} manque ou a été modifié ; le dossier n’a pas été emballé. Lancez retort verify.',
  'unpack.done': 'Déballé dans {path} : {originals, plural, one {# original} other {# originaux}}.',
  'unpack.trouble.not-a-pack': '{path} n’est pas un dossier emballé.',
  'unpack.trouble.needs-key': '{path} est chiffré. Donnez --identity ou --passphrase-file.',
  'unpack.trouble.wrong-key': 'La clé ou la phrase n’ouvre pas {path}. Rien n’a été écrit.',
  'unpack.trouble.damaged': '{path} est endommagé ou coupé ({detail}). Rien n’a été écrit.',
  'unpack.trouble.hostile':
    '{path} contient ce qu’aucun dossier emballé ne contient ({detail}). Rien n’a été écrit.',
  'unpack.trouble.newer':
    '{path} a été emballé par une version plus récente de Retort. Mettez Retort à jour pour l’ouvrir.',
  'unpack.trouble.too-large':
    '{path} se déballe en {bytes}, et il n’y a pas la place. Rien n’a été écrit.',
  'unpack.trouble.exists': 'Il y a déjà quelque chose à {path} ; rien n’a été écrasé.',

  'web.exchange.open': 'Exporter ou emballer',
  'web.exchange.title': 'Emporter ce dossier',
  'web.exchange.format': 'Format',
  'web.exchange.basis':
    'Décisions et suggestions sont dans chaque export, marquées pour ce qu’elles sont.',
  'web.exchange.download': 'Télécharger',
  'web.exchange.working': 'Écriture du fichier …',
  'web.exchange.done': 'Le fichier {name} est dans vos téléchargements.',
  'web.exchange.pack': 'Tout le dossier en un fichier',
  'web.exchange.pack.explain':
    'Dossier, originaux et journal, pour une autre machine ou pour les garder en lieu sûr. S’ouvre avec : retort unpack.',
  'web.exchange.recipient': 'Chiffrer pour (destinataire age)',
  'web.exchange.recipient.hint':
    'Une clé publique qui commence par age1. Sans elle, le fichier n’est pas chiffré. Pour une phrase secrète, utilisez la commande : retort pack --passphrase-file.',
  'web.exchange.pack.download': 'Télécharger le dossier emballé',
  'web.ledger.export-xlsx': 'Exporter en XLSX',
}

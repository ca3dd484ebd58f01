import type { patterns as en } from '../en/patterns.ts'
import type { Translated } from '../translated.ts'

export const patterns: Translated<typeof en> = {
  'pattern.own': '{text}',
  'pattern.own-found': '{name} : {fillers}',
  'pattern.cells': '{name} : {looked, number} examinés, {matched, number} trouvés',
  'pattern.line.claim': 'Il est dit : {claim}',
  'pattern.line.statement': 'Selon les mots de {voice} :',
  'pattern.line.weakens': 'Ce qui l’affaiblirait : {text}',

  'pattern.planted-go-between.name': 'Intermédiaire placé',
  'pattern.planted-go-between.definition':
    'Le seul lien entre la cible et le groupe discrédité est une personne qui, d’après d’autres que le camp de la cible, travaillait pour l’accusateur au moment du contact.',
  'pattern.planted-go-between.only-link':
    'Le lien de {target} avec le groupe nommé dans l’accusation passe par {between} seul, dont il est dit qu’il travaillait alors pour {accuser}.',
  'pattern.planted-go-between.informer-present':
    'De {between}, par qui {target} est lié au groupe, il est dit qu’il travaillait alors pour {accuser} ; il y a un autre lien qui ne passe pas par là.',
  'pattern.planted-go-between.weakens':
    'un lien qui passe par un autre et soit attesté de façon indépendante ; des preuves que le travail pour l’accusateur avait cessé avant le contact, ou n’est attesté que par le camp de la cible',
  'pattern.planted-go-between.not':
    'Cela ne veut pas dire qu’il n’y ait pas eu de contact, ni que la cible ait su avec qui. De vrais complots ont aussi leurs informateurs.',
  'pattern.planted-go-between.near-1':
    'Un informateur rapporte un lien que d’autres attestent aussi : informateur présent, pour information seulement.',
  'pattern.planted-go-between.near-2':
    'L’intermédiaire n’est entré au service de l’accusateur qu’après le contact, ou seul le camp de la cible dit qu’il y était.',

  'pattern.forced-link.name': 'Lien forcé',
  'pattern.forced-link.definition':
    'Ne se porte garant du lien que quelqu’un que tient le camp de l’accusateur, la contrainte étant consignée.',
  'pattern.forced-link.forced':
    'Que {target} ait été lié comme l’allègue {accuser} repose sur la parole de {witness}, que tenait le camp de l’accusateur sous une contrainte consignée.',
  'pattern.forced-link.attempted':
    'Une tentative est consignée d’obtenir de {witness}, sous la contrainte, le lien que {accuser} allègue au sujet de {target} ; personne dans ce dossier ne se porte garant du lien lui-même.',
  'pattern.forced-link.weakens':
    'une personne libre qui se porte garante du lien ; la même personne le répétant une fois libre',
  'pattern.forced-link.not':
    'Cela ne veut pas dire que le lien n’ait pas existé : seulement que cette parole-là n’était pas libre.',
  'pattern.forced-link.near-1': 'Un témoin détenu, sans contrainte consignée.',
  'pattern.forced-link.near-2':
    'Un aveu contraint, à côté duquel un témoin libre se porte garant du même lien.',

  'pattern.bare-assertion.name': 'Affirmation nue',
  'pattern.bare-assertion.definition':
    'Au moment de conclure, dans un procès-verbal déclaré complet, nul autre que le camp de l’accusateur ne se porte garant d’aucun élément.',
  'pattern.bare-assertion.bare':
    'La conclusion contre {target} a été rendue sans autre parole que celle du camp de {accuser}, dans un procès-verbal déclaré complet.',
  'pattern.bare-assertion.weakens':
    'un témoignage ou une pièce du procès-verbal qui n’a pas été lu ou n’est pas dans ce dossier',
  'pattern.bare-assertion.not':
    'Cela ne veut pas dire que l’accusation ne soit pas fondée, ni qu’il n’y ait pas eu de preuves ailleurs.',
  'pattern.bare-assertion.near-1': 'Le procès-verbal est abrégé, ou l’on ne sait s’il est complet.',
  'pattern.bare-assertion.near-2': 'Un témoin hors du camp de l’accusateur se porte garant d’un élément.',

  'pattern.retroactive-taint.name': 'Tache rétroactive',
  'pattern.retroactive-taint.definition':
    'Une ancienne faute de l’intermédiaire, connue et tolérée de l’accusateur (l’une et l’autre documentées), ne lui est reprochée qu’après le contact avec la cible.',
  'pattern.retroactive-taint.tainted':
    '{between} avait une ancienne faute que le camp de {accuser} connaissait et tolérait, et n’a dû en répondre qu’après le contact avec {target}.',
  'pattern.retroactive-taint.weakens':
    'des preuves que la faute n’était pas connue auparavant, ou que les poursuites avaient commencé avant le contact, ou qu’il a été puni pour autre chose',
  'pattern.retroactive-taint.not': 'Cela ne veut pas dire que l’ancienne faute n’en fût pas une.',
  'pattern.retroactive-taint.near-1': 'La faute était poursuivie avant le contact aussi.',
  'pattern.retroactive-taint.near-2': 'Il a été puni après le contact pour une faute nouvelle et différente.',

  'pattern.co-listing.name': 'Preuve par la liste',
  'pattern.co-listing.definition':
    'La liste, le décret ou le banc des accusés est lui-même invoqué comme preuve du lien.',
  'pattern.co-listing.list-is-proof':
    'Ce qui lie {target} au groupe dans l’accusation de {accuser}, c’est que tous deux figurent sur une même liste.',
  'pattern.co-listing.weakens': 'une parole indépendante sur le lien, qui ne repose pas sur la liste',
  'pattern.co-listing.not':
    'Cela ne veut pas dire que ceux qui figurent sur la liste n’aient rien eu à voir ensemble.',
  'pattern.co-listing.near-1': 'Des gens sont listés ensemble, et le lien est prouvé autrement.',
  'pattern.co-listing.near-2': 'Une liste que personne n’invoque comme preuve de quoi que ce soit.',

  'pattern.appropriated-crime.name': 'Crime approprié',
  'pattern.appropriated-crime.definition':
    'Un crime réel, commis par d’autres, dont les auteurs ne sont liés à la cible que par le camp de l’accusateur.',
  'pattern.appropriated-crime.appropriated':
    'Le crime lui-même est attesté au-delà du camp de {accuser} ; que {author} et {target} aient eu affaire ensemble à ce sujet ne l’est pas.',
  'pattern.appropriated-crime.weakens': 'une parole sur le lien venue de hors du camp de l’accusateur',
  'pattern.appropriated-crime.not':
    'Cela ne veut pas dire que la cible n’ait eu aucune part au crime : seulement sur quelle parole cela repose.',
  'pattern.appropriated-crime.near-1': 'Un témoin indépendant lie la cible aux auteurs du crime.',
  'pattern.appropriated-crime.near-2': 'Le crime lui-même n’est attesté que par le camp de l’accusateur.',

  'pattern.strangers-in-the-dock.name': 'Inconnus au banc des accusés',
  'pattern.strangers-in-the-dock.definition':
    'Un contact direct est allégué entre des personnes dont la première rencontre est attestée en détention ou à l’audience.',
  'pattern.strangers-in-the-dock.strangers':
    '{target} sont accusés d’avoir agi ensemble directement, et il est dit qu’ils se sont vus pour la première fois en détention ou à l’audience.',
  'pattern.strangers-in-the-dock.weakens':
    'des preuves qu’ils s’étaient vus ou écrit auparavant ; une accusation qui allègue des cellules séparées',
  'pattern.strangers-in-the-dock.not':
    'Cela ne veut pas dire qu’il n’y ait pas eu de complot : les membres de cellules séparées peuvent ne pas se connaître.',
  'pattern.strangers-in-the-dock.near-1':
    'L’accusation allègue des cellules séparées et aucun contact direct.',
  'pattern.strangers-in-the-dock.near-2': 'Ils se connaissaient avant leur arrestation.',

  'pattern.family-witness.name': 'Témoin de la famille',
  'pattern.family-witness.definition':
    'Le témoin décisif, que rien ne corrobore, est un parent détenu ou inculpé.',
  'pattern.family-witness.held':
    'Ce dont {target} est accusé repose sur la parole de {witness}, un parent détenu ou inculpé lui aussi.',
  'pattern.family-witness.liberty-unknown':
    'Ce dont {target} est accusé repose sur la parole de {witness}, un parent ; ce dossier ne dit pas si cette personne était libre.',
  'pattern.family-witness.weakens':
    'une autre voix pour la même chose ; des preuves que le parent a parlé librement',
  'pattern.family-witness.not':
    'Cela ne veut pas dire que la parole du parent ne soit pas vraie : les proches sont souvent seuls à savoir.',
  'pattern.family-witness.near-1': 'Un parent en liberté témoigne.',
  'pattern.family-witness.near-2':
    'La parole d’un parent détenu est confirmée par un témoin hors du camp de l’accusateur.',

  'pattern.passed-over.name': 'Passé sous silence',
  'pattern.passed-over.definition':
    'Un fait qui touche à l’accusation et que le locuteur connaissait manque dans un procès-verbal ultérieur déclaré complet, variantes et jugement examinés.',
  'pattern.passed-over.in-the-record':
    'L’accusation antérieure du même camp contre {target} n’est pas mentionnée dans le procès-verbal de la suivante, déclaré complet.',
  'pattern.passed-over.said-to-be':
    'Il est dit que l’accusation antérieure du même camp contre {target} est passée sous silence dans la procédure ultérieure ; son procès-verbal n’est pas dans ce dossier, ou n’en parle pas.',
  'pattern.passed-over.weakens':
    'une mention où que ce soit dans le procès-verbal, ses variantes ou le jugement ; une raison pour laquelle cela ne touchait pas à l’accusation ultérieure',
  'pattern.passed-over.not':
    'Le silence a bien des causes. Cela ne veut pas dire que le fait antérieur ait été inventé.',
  'pattern.passed-over.near-1': 'Le jugement mentionne la peine antérieure en une ligne.',
  'pattern.passed-over.near-2': 'Le procès-verbal est abrégé.',

  'pattern.counted-otherwise.name': 'Compté autrement',
  'pattern.counted-otherwise.definition':
    'Les comptes d’une même unité sur une même période ne s’accordent pas.',
  'pattern.counted-otherwise.against-the-record':
    'Le nombre de fois que {actor} est dit avoir comparu n’est pas celui que montre le procès-verbal.',
  'pattern.counted-otherwise.weakens':
    'une autre manière de compter ; une comparution consignée sous un autre nom ou à une autre date',
  'pattern.counted-otherwise.not': 'Cela ne dit pas lequel des comptes est juste.',
  'pattern.counted-otherwise.near-1': 'Le compte et le procès-verbal s’accordent.',
  'pattern.counted-otherwise.near-2':
    'Le dossier est simplement incomplet : rien ne dit qu’une comparution ait été passée sous silence.',

  'pattern.bigger-retry.name': 'Reprise aggravée',
  'pattern.bigger-retry.definition':
    'Après un échec ou un acquittement, le même camp porte contre la même cible, pour la même conduite, une accusation plus grave sans preuve indépendante nouvelle.',
  'pattern.bigger-retry.bigger':
    'L’accusation antérieure ayant échoué en tout ou en partie, le camp de {accuser} en a porté une plus grave contre {target} sans preuve indépendante nouvelle.',
  'pattern.bigger-retry.weakens':
    'des preuves nouvelles qui ne viennent ni du camp de l’accusateur ni de ceux qu’il tient ; une conduite différente',
  'pattern.bigger-retry.not':
    'Cela ne veut pas dire que l’accusation ultérieure ne soit pas fondée : on reprend aussi des poursuites pour de bonnes raisons.',
  'pattern.bigger-retry.near-1': 'Un nouveau procès sur le témoignage nouveau d’une personne libre.',
  'pattern.bigger-retry.near-2': 'Une accusation ultérieure plus grave, après une première qui avait abouti.',

  'pattern.foretold.name': 'Annoncé',
  'pattern.foretold.definition':
    'Un document conservé et daté d’avant l’événement l’annonce précisément ; cité seulement après coup, il est dit l’avoir annoncé.',
  'pattern.foretold.foretold': '{voice} l’a annoncé dans un document daté d’avant.',
  'pattern.foretold.claimed':
    'De {voice} il est dit l’avoir annoncé ; ce dossier ne connaît l’annonce que par un document postérieur.',
  'pattern.foretold.failed': 'Annonces de la même voix que rien dans ce dossier ne confirme',
  'pattern.foretold.weakens':
    'une annonce trop générale pour ne pas se réaliser ; des annonces manquées de la même voix ; un document qu’on ne peut dater',
  'pattern.foretold.not':
    'Cela ne prouve pas comment l’événement est venu, ni que celui qui l’annonçait en ait eu connaissance.',
  'pattern.foretold.near-1': 'L’avertissement est daté d’après l’événement.',
  'pattern.foretold.near-2': 'L’événement annoncé n’est pas venu, ou personne ne s’en porte garant.',

  'pattern.single-source.name': 'Repose sur une seule voix',
  'pattern.single-source.definition':
    'Le chef perd son appui quand une seule voix est écartée, le procès-verbal tenu pour acquis.',
  'pattern.single-source.one-voice': 'Le chef contre {target} repose sur la seule parole de {voice}.',
  'pattern.single-source.weakens': 'une seconde voix, ou une pièce, pour la même chose',
  'pattern.single-source.not': 'Bien des plaintes fondées reposent sur une seule voix.',
  'pattern.single-source.near-1': 'Deux témoins indépendants disent la même chose.',
  'pattern.single-source.near-2':
    'Tout nous vient par un seul greffier : le procès-verbal est tenu pour acquis.',

  'pattern.circular-vouching.name': 'Garants en cercle',
  'pattern.circular-vouching.definition':
    'Un ensemble de déclarations qui reposent les unes sur les autres et sur rien d’autre.',
  'pattern.circular-vouching.circle':
    'Ces déclarations reposent les unes sur les autres et sur rien d’autre.',
  'pattern.circular-vouching.weakens': 'une source hors du cercle pour l’une quelconque d’entre elles',
  'pattern.circular-vouching.not': 'Cela ne veut pas dire que ce qu’elles disent ne soit pas vrai.',
  'pattern.circular-vouching.near-1':
    'Deux journaux se citent l’un l’autre, et l’un d’eux avait aussi son propre reporter sur place.',
  'pattern.circular-vouching.near-2': 'Une chaîne de répétitions qui finit à un témoin.',

  'pattern.scripted-echo.name': 'Tournure partagée',
  'pattern.scripted-echo.definition':
    'Des déclarations de voix différentes, en des occasions différentes, partagent une tournure rare, au-delà des formules, des citations marquées, des mots mis dans la question, d’un même éditeur ou traducteur.',
  'pattern.scripted-echo.echo': '{voice} emploient la même tournure rare en des occasions différentes.',
  'pattern.scripted-echo.weakens':
    'une source commune que tous auraient pu lire ; un même éditeur ou traducteur ; des mots mis dans la question',
  'pattern.scripted-echo.not':
    'Cela ne veut pas dire que ce qui est dit ne soit pas vrai, ni qui l’a écrit le premier.',
  'pattern.scripted-echo.near-1': 'Une voix se répète.',
  'pattern.scripted-echo.near-2': 'Formules du temps, ou citation marquée.',

  'pattern.impossible-meeting.name': 'Rencontre impossible',
  'pattern.impossible-meeting.definition':
    'Un élément du chef entre dans une contradiction certaine de temps et de lieu.',
  'pattern.impossible-meeting.impossible':
    'Ce que demande le chef contre {target} ne peut aller avec ce qui est dit par ailleurs du temps et du lieu.',
  'pattern.impossible-meeting.weakens':
    'une erreur de date ou de lieu de part ou d’autre ; une lecture de la date qui laisse du jeu',
  'pattern.impossible-meeting.not': 'Cela ne dit pas lequel des deux est erroné.',
  'pattern.impossible-meeting.near-1': 'Les dates laissent un jour pour le voyage.',
  'pattern.impossible-meeting.near-2':
    'La contradiction demande qu’une date approximative soit lue d’une seule manière.',

  'pattern.conceded.name': 'Concédé',
  'pattern.conceded.definition':
    'Un document du camp même de l’accusateur concède ce qui affaiblit l’accusation ; connue par l’autre camp seulement, la concession est alléguée.',
  'pattern.conceded.own-document':
    '{conceder}, du camp de {accuser}, concède dans un document de ce camp ce qui affaiblit l’accusation.',
  'pattern.conceded.claimed':
    'De {conceder}, du camp de {accuser}, il est dit avoir concédé ce qui affaiblit l’accusation ; aucun document de ce camp n’est dans ce dossier.',
  'pattern.conceded.weakens':
    'le document lui-même, s’il dit moins ; un contexte où la concession n’était pas libre',
  'pattern.conceded.not':
    'Cela ne décide pas de toute l’accusation : seulement de ce que la concession atteint.',
  'pattern.conceded.near-1': 'Quelqu’un hors du camp de l’accusateur le dit.',
  'pattern.conceded.near-2': 'Le camp de l’accusateur concède quelque chose qui n’affaiblit rien.',
}

import type { firstLook as en } from '../en/first-look.ts'
import type { Translated } from '../translated.ts'

export const firstLook: Translated<typeof en> = {
  'web.look': 'Premier regard',
  'web.look.of': '{step, number} sur {steps, number}',
  'web.look.next': 'Suivant',
  'web.look.back': 'Précédent',
  'web.look.done': 'Fermer',
  'web.look.show': 'M’y conduire',
  'web.look.leave': 'Quitter, et continuer plus tard',
  'web.look.keys': 'F6 va à ce qui est encadré plus haut, puis revient à cette bande.',

  'web.look.overview.title': 'Un dossier qui a été lu',
  'web.look.overview':
    'Voici les papiers d’un procès qui n’a jamais eu lieu : un acte d’accusation, trois jours d’audience, des journaux, des lettres, le registre d’un hôtel. La machine les a lus et a suggéré qui dit quoi, et sur la parole de qui ; une personne a décidé de ce qui tient. Chaque chiffre ici mène aux mots qui sont derrière. En quelques étapes, vous voyez à quoi sert le programme.',
  'web.look.charge.title': 'Sur quoi repose une accusation',
  'web.look.charge':
    'Quatre personnes sont accusées d’avoir reçu des instructions de l’étranger ; la case encadrée est celle de Josef Orlan. « Non tranché » veut dire que des voix s’opposent dans les papiers. Sous le tableau, le chef est démonté : ce qui devrait être, qui le dit, et en quels mots exactement.',
  'web.look.strike.title': 'Écartez l’intermédiaire',
  'web.look.strike':
    'De Ruben Sahl il est dit qu’il a porté les instructions. Et si on ne le croit pas ? Éteignez-le dans la liste des voix (au clavier : F6, puis Espace). Rien ne change dans le dossier : c’est une question que vous posez aux papiers.',
  'web.look.fallen.title': 'Ce qui reste sans lui',
  'web.look.fallen':
    'Le chef contre Orlan n’est plus étayé dans ce dossier : que les instructions lui soient parvenues ne repose que sur Sahl, et ses mots sont barrés. Cela ne veut pas dire que ce ne soit pas vrai ; cela veut dire que personne d’autre ne le dit dans ces papiers. Les trois autres cases n’ont pas bougé, parce que d’autres en disent autant.',
  'web.look.pattern.title': 'Un signe d’alerte',
  'web.look.pattern':
    'Dix-sept figures qui reviennent dans de telles affaires sont recherchées. Ici : le lien passe par un seul homme, et des papiers disent qu’il était payé par la police même de l’accusateur. Ouvrez-le pour lire de qui sont ces mots, ce qui affaiblirait le signe et ce qu’il ne veut pas dire. C’est une raison de regarder, non un verdict sur qui que ce soit.',
  'web.look.conflict.title': 'Deux choses qui ne peuvent être vraies ensemble',
  'web.look.conflict':
    'Une rencontre à Lindaby le 3 mai 1931 est reprochée ; un journal fait parler le même homme à Novy Bereg ce jour-là, à trente et une heures de route. Les mots des deux côtés se tiennent l’un près de l’autre. Lequel se trompe, le programme ne le dit pas.',
  'web.look.quote.title': 'Les mots eux-mêmes',
  'web.look.quote':
    'Chaque résultat finit à une citation exacte dans son papier. Voici la phrase du témoin dans le compte rendu du deuxième jour. Les crochets en marge montrent qui parle, et sur la parole de qui : deux, l’un dans l’autre, sont un ouï-dire. Le pointillé est la suggestion de la machine, le trait plein ce qu’une personne a décidé ; y confirme, n rejette, j avance.',
  'web.look.end.title': 'Maintenant avec vos propres papiers',
  'web.look.end':
    'C’est tout : lire, décider, écarter, voir ce qui reste. Essayez une autre voix dans Accusations, par exemple celle de Petra Holm, que la défense a citée. Ou commencez un dossier à vous : il est d’abord vide, et vous y déposez vos documents.',

  'web.own': 'Commencer votre propre dossier',
  'web.own.about':
    'Un dossier est un seul fichier sur cette machine, avec vos documents à côté, octet pour octet. Il est d’abord vide ; l’écran suivant est celui où vous ajoutez des fichiers ou tout un répertoire. L’exemple reste tel quel.',
  'web.own.name': 'Nom du dossier',
  'web.own.place': 'Il est gardé dans {folder}',
  'web.own.begin': 'Commencer',
  'web.own.or-type':
    'Ou dans le terminal, dans le répertoire de ce programme : les documents d’un répertoire à vous deviennent un dossier de ce nom.',
}

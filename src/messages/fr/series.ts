import type { series as en } from '../en/series.ts'
import type { Translated } from '../translated.ts'

export const series: Translated<typeof en> = {
  'series.row': '{when} : {accuser} accuse {target}{label, select, none {} other { — {label}}}',
  'series.undated': 'sans date',
  'series.because': 'ici parce que {actor} appartient à {group}',
  'series.through': 'par {between}',
  'series.tied': 'en lien avec {group}',
  'series.rests': 'repose sur {voices}',
  'series.rests-nobody': 'personne ne le dit dans ce dossier',
  'series.gravity': 'allégué : {gravity}',
  'series.outcome': 'issue : {outcome}{penalty, select, none {} other { ({penalty})}}',
  'series.resilience':
    '{count, plural, =0 {en l’état, non étayé dans ce dossier ou non tranché} one {perd son appui sans une seule voix, le procès-verbal tenu pour acquis} other {perd son appui sans # voix, le procès-verbal tenu pour acquis}}',
  'series.patterns': 'signes d’alerte : {patterns}',
  'series.retry': 'de nouveau après : {charge}',
  'series.beside': 'Aussi au sujet de {actor} : {patterns}',
  'series.compiled':
    'Composée par {voices}. Une série est un choix : qui l’a composée a choisi ce qui y figure.',
  'series.compiled-unknown': 'Ce dossier ne dit pas qui a composé cette série.',
  'series.nothing': 'Aucune accusation contre {actor} dans ce dossier.',
  'series.of': '{voice} ({count, number} sur {all, number})',

  'gravity.slander': 'diffamation',
  'gravity.expulsion': 'exclusion',
  'gravity.exile': 'exil',
  'gravity.prison': 'prison',
  'gravity.death': 'mort',
  'outcome.convicted': 'condamné',
  'outcome.acquitted': 'acquitté',
  'outcome.dropped': 'abandonné',
  'outcome.collapsed': 'effondré',
  'outcome.pending': 'en cours',
  'outcome.unknown': 'inconnu',

  'patterns.unknown': 'Il n’y a pas de signe d’alerte « {id} ». Il y a : {ids}',
  'patterns.bad-file': '{path} contient des signes inutilisables :{problems}',
  'patterns.described': 'Décrit dans : {where}',
  'patterns.roles': 'Rôles : {roles}',
  'patterns.severity': '{variant} : {severity}',
  'patterns.query': 'Examiné :{cells}\nTrouvé où :{where}',
  'patterns.near': 'Mais pas où : {text}',
}

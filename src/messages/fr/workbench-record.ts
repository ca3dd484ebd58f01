import type { workbenchRecord as en } from '../en/workbench-record.ts'
import type { Translated } from '../translated.ts'

export const workbenchRecord: Translated<typeof en> = {
  'web.overview.stood-by': 'Des personnes s’en tiennent à {things}.',
  'web.overview.count.statement': '{count, plural, one {# déclaration} other {# déclarations}}',
  'web.overview.count.claim': '{count, plural, one {# affirmation} other {# affirmations}}',
  'web.overview.count.charge': '{count, plural, one {# accusation} other {# accusations}}',
  'web.overview.findings': 'Ce qui ressort',
  'web.overview.looking': 'Recherche de signes d’alerte et de contradictions …',
  'web.overview.no-findings':
    'Ni signe d’alerte ni contradiction n’a été trouvé dans ce que contient le dossier jusqu’ici.',
  'web.overview.more-findings': '{count, plural, one {# constat de plus} other {# constats de plus}}',

  'web.sources.column.author': 'Auteur',
  'web.sources.choose': 'Choisir {title}',
  'web.sources.choose-all': 'Choisir tout ce qui est affiché',
  'web.sources.state': 'Lecture',
  'web.sources.all-states': 'Tous les états',
  'web.sources.bulk': 'Précisions sur les sources choisies',
  'web.sources.bulk.count': '{count, plural, one {# source choisie} other {# sources choisies}}',
  'web.sources.bulk.edit': 'Indiquer genre, date, auteur …',
  'web.sources.bulk.about':
    'Seul ce que vous remplissez est changé, dans toutes les sources choisies. C’est une seule décision, annulée comme une seule.',
  'web.sources.bulk.clear': 'N’en choisir aucune',
  'web.sources.bulk.unchanged': 'tel quel',
  'web.sources.bulk.done': '{count, plural, one {# source modifiée.} other {# sources modifiées.}}',
}

/** The split screen: two views side by side. */
export const workbenchSplit = {
  'web.split': 'Side by side',
  'web.split.keys': 'Two views side by side. F6 goes from one to the other.',
  'web.split.view': 'View beside',
  'web.split.second': 'Beside: {view}',
  'web.split.share': 'Width of the two halves',
  'web.split.swap': 'Swap',
  'web.split.close': 'Close',
  'web.split.show': 'beside',
  'web.split.show-title': 'Show these words in the reader, beside this view',
} as const

// The reader's single-letter keys: what each does, and which letter a person gave it.
export const READER_ACTIONS = [
  'next',
  'previous',
  'next-undecided',
  'confirm',
  'reject',
  'correct',
  'merge',
  'split',
  'undo',
  'new-name',
  'new-statement',
  'new-claim',
  'new-charge',
  'page',
  'place',
] as const
export type ReaderAction = (typeof READER_ACTIONS)[number]
export type Keymap = Readonly<Record<ReaderAction, string>>

export const DEFAULT_KEYS: Keymap = {
  next: 'j',
  previous: 'k',
  'next-undecided': 'h',
  confirm: 'y',
  reject: 'n',
  correct: 'e',
  merge: 'm',
  split: 'd',
  undo: 'u',
  'new-name': 'p',
  'new-statement': 's',
  'new-claim': 'c',
  'new-charge': 'g',
  page: 'i',
  place: 't',
}

const KEY = 'retort-reader-keys'

/** The keymap as a person left it. */
export function storedKeys(): Keymap {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...DEFAULT_KEYS, ...(typeof stored === 'object' ? (stored as Partial<Keymap>) : {}) }
  } catch {
    return DEFAULT_KEYS
  }
}

export function storeKeys(keys: Keymap): void {
  localStorage.setItem(KEY, JSON.stringify(keys))
}

/** The action of a key press, or null: never with a modifier, never while typing. */
export function actionOf(event: KeyboardEvent, keys: Keymap): ReaderAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null
  const target = event.target
  if (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog, [role=dialog]')
  )
    return null
  return READER_ACTIONS.find(action => keys[action] === event.key) ?? null
}

/** A part of a catalogue in another language: the keys of the English part, every one of them. */
export type Translated<T> = Readonly<Record<keyof T, string>>

// Looking into JSON that came from anywhere.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = Readonly<Record<string, Json>>

export function isRecord(given: unknown): given is JsonObject {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

/** What was made here as plain data, as JSON would give it back: without what is undefined. */
export function jsonObject(given: object): JsonObject {
  return JSON.parse(JSON.stringify(given)) as JsonObject
}

/** The list under a key; empty where there is none. */
export function listIn(given: JsonObject, key: string): readonly Json[] {
  const value = given[key]
  return Array.isArray(value) ? value : []
}

/** The string under a key; null where there is none. */
export function stringIn(given: JsonObject, key: string): string | null {
  const value = given[key]
  return typeof value === 'string' ? value : null
}

/** The strings in a list under a key. */
export function stringsIn(given: JsonObject, key: string): readonly string[] {
  return listIn(given, key).filter(value => typeof value === 'string')
}

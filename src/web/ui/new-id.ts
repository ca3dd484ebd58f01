// Ids of what a person makes in the browser.
import { personId } from '#person-id'

export function newId(): string {
  return personId(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}

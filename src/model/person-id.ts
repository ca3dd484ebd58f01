// Identifiers of what people make: time-ordered UUIDs. Behind a front door of its own, so that only those who make them
// load the library.
import { v7 } from 'uuid'

/** A UUIDv7 from a clock (milliseconds since 1970) and 16 random bytes, both given by the caller. */
export function personId(now: number, random: Uint8Array): string {
  if (random.length < 16) throw new RangeError(`personId needs 16 random bytes, got ${random.length}`)
  return v7({ msecs: now, random })
}

// Stages that never end: for the test of the time limit.

/** Does not return. */
export function readParsed(): never {
  while (true) Math.random()
}

// The built-in patterns, in the order of the specification; every one is data of the same form as a user's own.
import { filledIn, type Pattern } from '../pattern.ts'
import { appropriatedCrime } from './appropriated-crime.ts'
import { bareAssertion } from './bare-assertion.ts'
import { biggerRetry } from './bigger-retry.ts'
import { circularVouching } from './circular-vouching.ts'
import { coListing } from './co-listing.ts'
import { conceded } from './conceded.ts'
import { countedOtherwise } from './counted-otherwise.ts'
import { familyWitness } from './family-witness.ts'
import { forcedLink } from './forced-link.ts'
import { foretold } from './foretold.ts'
import { impossibleMeeting } from './impossible-meeting.ts'
import { passedOver } from './passed-over.ts'
import { plantedGoBetween } from './planted-go-between.ts'
import { retroactiveTaint } from './retroactive-taint.ts'
import { scriptedEcho } from './scripted-echo.ts'
import { singleSource } from './single-source.ts'
import { strangersInTheDock } from './strangers-in-the-dock.ts'

/** The catalogue of warning signs. */
export const CATALOGUE: readonly Pattern[] = [
  plantedGoBetween,
  forcedLink,
  bareAssertion,
  retroactiveTaint,
  coListing,
  appropriatedCrime,
  strangersInTheDock,
  familyWitness,
  passedOver,
  countedOtherwise,
  biggerRetry,
  foretold,
  singleSource,
  circularVouching,
  scriptedEcho,
  impossibleMeeting,
  conceded,
].map(filledIn)

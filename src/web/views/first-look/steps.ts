// The steps of the first look at the sample dossier: each an address in the workbench and a thing to look at there.
import type { Client } from '#api'
import type { QueryClient } from '@tanstack/react-query'
import { sourcesQuery, textQuery } from '../../app/client.tsx'

export interface Step {
  readonly name: 'overview' | 'charge' | 'strike' | 'fallen' | 'pattern' | 'conflict' | 'quote' | 'end'
  /** The address, once it is known. */
  readonly address: (client: Client, queries: QueryClient) => Promise<string> | string
  /** The element to look at, once it is on the screen. */
  readonly target: () => Element | null
}

const COUNT = '/charges?charge=state-v-tosk&count=count-1&accused=orlan'
const GO_BETWEEN = 'Ruben Sahl'
/** The words on the meeting that cannot have been, in the record of the second day. */
const PLACE = {
  path: '03-trial-day-2.html',
  words: 'Aldane also met Tosk at the Hotel Meridian in Lindaby on 3 May 1931',
}

/** In order. Names of the sample's people are the same in every language of the interface. */
export const STEPS: readonly Step[] = [
  { name: 'overview', address: () => '/', target: () => one('.overview-sum') },
  { name: 'charge', address: () => COUNT, target: () => one('.count-cell[aria-current]') },
  {
    name: 'strike',
    address: () => COUNT,
    target: () => withWords('.voice-list li', [GO_BETWEEN]),
  },
  {
    name: 'fallen',
    address: () => `${COUNT}&aside=voice:sahl`,
    target: () => one('.result'),
  },
  {
    name: 'pattern',
    address: () => '/warnings',
    target: () => withWords('.finding', [GO_BETWEEN, 'Josef Orlan']),
  },
  {
    name: 'conflict',
    address: () => '/conflicts',
    target: () => withWords('.conflict', ['Henrik Aldane', 'Lindaby', 'Novy Bereg']),
  },
  { name: 'quote', address: quoteAddress, target: () => one('.text-body') },
  { name: 'end', address: () => '/', target: () => null },
]

async function quoteAddress(client: Client, queries: QueryClient): Promise<string> {
  const sources = await queries.ensureQueryData(sourcesQuery(client))
  const source = sources.find(({ path }) => path.endsWith(PLACE.path))
  if (source === undefined) return '/read'
  const { text } = await queries.ensureQueryData(textQuery(client, source.id))
  const at = text.indexOf(PLACE.words)
  return at < 0 ? `/read/${source.id}` : `/read/${source.id}?at=${at}-${at + PLACE.words.length}`
}

function one(selector: string): Element | null {
  return document.querySelector(selector)
}

function withWords(selector: string, words: readonly string[]): Element | null {
  for (const element of document.querySelectorAll(selector))
    if (words.every(word => element.textContent.includes(word))) return element
  return null
}

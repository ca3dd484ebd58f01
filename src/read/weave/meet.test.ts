import { expect, test } from 'vitest'
import type { ClaimSuggestion } from '#model'
import { meetClaims, whenAgrees, whereAgrees, type PlacedClaim } from './meet.ts'

function claim(id: string, when: string | null, where: string | null = null): PlacedClaim {
  const suggestion: ClaimSuggestion = {
    id,
    kind: 'claim',
    start: 0,
    end: 1,
    quote: 'x',
    rule: 'events/met/meet',
    score: 0.8,
    relation: 'met',
    roles: [],
    dates: [],
    place: null,
    negated: false,
    modality: 'actual',
  }
  const roles = ['a', 'b'].map((actor, at) => ({
    role: at === 0 ? 'who' : 'whom',
    filler: { kind: 'actor' as const, id: actor },
  }))
  return {
    suggestion,
    source: 's',
    roles: id < 'm' ? roles : roles.map(({ filler }, at) => ({ role: at === 0 ? 'whom' : 'who', filler })),
    when,
    where,
  }
}

const places = [{ id: 'hotel', name: 'Hotel', names: [], within: 'city', coordinates: null, existed: null }]

test('a vaguer date meets a more precise one; other years stay apart; sides of a symmetric relation do not matter', () => {
  const { claims, meetings } = meetClaims(
    [claim('a', '1932'), claim('z', '1932-11'), claim('c', '1935')],
    places,
  )
  expect(new Set(claims.map(({ when }) => when?.edtf))).toEqual(new Set(['1932-11', '1935']))
  expect(meetings.find(({ suggestion }) => suggestion === 'a')).toMatchObject({
    when: 'nested',
    where: 'same',
  })
})

test('an undated claim joins the only one it can mean, and none of several', () => {
  expect(meetClaims([claim('a', null), claim('b', '1932')], places).claims).toHaveLength(1)
  expect(meetClaims([claim('a', null), claim('b', '1932'), claim('c', '1935')], places).claims).toHaveLength(
    3,
  )
})

test('a place within a place may be the same; two cities may not', () => {
  const within = new Map([['hotel', 'city']])
  expect(whereAgrees('hotel', 'city', within)).toBe('nested')
  expect(whereAgrees('city', 'town', within)).toBe(null)
  expect(whereAgrees(null, 'town', within)).toBe('unstated')
  expect(whenAgrees('1932-11', '1932-12')).toBe(null)
})

import { describe, expect, test } from 'vitest'
import { alignTexts } from './align.ts'
import { createVocabulary, profile } from './profile.ts'

const CORE =
  'In November of that year I travelled by the night train from the frontier to the capital. A man in a grey coat met me on the platform and asked whether I had brought the photographs. I answered with the words that had been agreed upon in the spring, and he led me to a house behind the tannery. There the instruction was read aloud twice, so that nothing should be written down.'
const BEFORE =
  'The harvest had been poor in the southern districts. Grain prices rose all through the autumn. The newspapers wrote of nothing but the new dam. My brother had found work with a surveyor and seldom wrote home.'
const AFTER =
  'The school was closed for three weeks because of scarlet fever. We spent the evenings mending nets. Nobody in our street owned a wireless set, and the choir had lost its best tenor to the navy.'
const OTHER =
  'Shipping lists for the quarter show a modest surplus. The committee resolved to repair the eastern mole. Two dredgers were hired from the neighbouring port, and the harbour master was given a second clerk.'

const VILLAGE =
  'Our village lies where the old salt road crosses the river. In spring the water covers the lower meadows, and the children go to school by boat. My grandfather built the first mill; his name can still be read on the beam above the door. He had come from the mountains with nothing but a saw and a blind horse. The women of the lower street dyed wool, and the smell of walnut husks hung over the bridge until the frost. When the railway came, the inn lost its carters and took in summer guests instead. A chemist from the city collected mosses there for eleven years and left the parish his microscope.'
const HARBOUR =
  'Between the lighthouse and the fish market there were four warehouses of yellow brick. The second belonged to a company that imported cork, the third stood empty after the fire. Pilots met each evening in a low room under the customs office, where a stove burned in July. They quarrelled about tides, wages and the price of rope. A parrot left behind by a Portuguese captain called out the names of ships that had sunk. Old Henrik kept the signal flags in a chest together with his Bible and a bundle of lottery tickets. On Sundays the band of the orphanage played from a moored barge, whatever the weather.'

test('a passage inserted word for word is found, and its ends are exact', () => {
  const [a, b] = [`${BEFORE}\n\n${CORE}\n\n${AFTER}`, `${OTHER} ${CORE} ${OTHER.slice(0, 90)}`]
  const [match, ...more] = align(a, b)
  expect(more).toEqual([])
  expect(match!.kind).toBe('verbatim')
  expect(a.slice(match!.a.start, match!.a.end)).toBe(CORE.slice(0, -1))
  expect(b.slice(match!.b.start, match!.b.end)).toBe(CORE.slice(0, -1))
})

test('a reworded passage is found by its sentences', () => {
  const reworded =
    'That November I travelled to the capital by the night train from the frontier. On the platform a man in a coat of grey met me, asking if the photographs were brought. The words agreed upon in spring were my answer, and to a house behind the tannery he led me. Twice the instruction was read aloud there so nothing need be written down.'
  const a = `${BEFORE} ${reworded} ${AFTER}`
  const [match, ...more] = align(a, `${OTHER} ${CORE} ${OTHER}`)
  expect(more).toEqual([])
  expect(match!.kind).toBe('reworded')
  expect(a.slice(match!.a.start, match!.a.end)).toContain('On the platform a man in a coat of grey met me')
  expect(a.slice(match!.a.start, match!.a.end)).not.toContain('scarlet fever')
})

describe('letters damaged by scanning', () => {
  test.each([1, 2, 3])('one in ten on both sides, damage %i', seed => {
    const a = damage(`${BEFORE} ${VILLAGE} ${CORE} ${AFTER}`, seed)
    const b = damage(`${OTHER} ${HARBOUR} ${CORE}`, seed + 10)
    const found = align(a, b)
    expect(found.length).toBe(1)
    const start = BEFORE.length + VILLAGE.length + 2
    const end = start + CORE.length
    const common = Math.min(end, found[0]!.a.end) - Math.max(start, found[0]!.a.start)
    expect(common / CORE.length).toBeGreaterThan(0.7)
  })
})

test('texts on different matters share nothing', () => {
  expect(align(`${BEFORE} ${AFTER}`, `${OTHER} ${OTHER}`)).toEqual([])
})

test('an empty text aligns with nothing', () => {
  expect(align('', CORE)).toEqual([])
  expect(align(CORE, '…')).toEqual([])
})

function align(a: string, b: string) {
  const vocabulary = createVocabulary()
  const [one, other] = [profile(a, vocabulary), profile(b, vocabulary)]
  return alignTexts(one, other, vocabulary)
}

/** Replaces one letter in ten by another, the same way for the same seed. */
function damage(text: string, seed: number): string {
  let state = seed * 7919
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  return text.replace(/[a-z]/gi, letter =>
    random() < 0.1 ? String.fromCharCode(97 + Math.floor(random() * 26)) : letter,
  )
}

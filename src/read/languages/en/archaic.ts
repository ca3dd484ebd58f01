// Verb forms of early modern English in today's spelling, for the tagger and the lemmas: "deposeth and saith" is "deposes and says".

const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hath: 'has',
    doth: 'does',
    saith: 'says',
    sayeth: 'says',
    declareth: 'declares',
    sweareth: 'swears',
    liveth: 'lives',
    giveth: 'gives',
    hast: 'have',
    dost: 'do',
    didst: 'did',
    hadst: 'had',
    wast: 'was',
    wert: 'were',
    shalt: 'shall',
    wilt: 'will',
    canst: 'can',
    couldst: 'could',
    wouldst: 'would',
    shouldst: 'should',
    spake: 'spoke',
    sware: 'swore',
    brake: 'broke',
    thou: 'you',
    thee: 'you',
    thy: 'your',
  }),
)
const NOUNS: ReadonlySet<string> = new Set('teeth shibboleth length breadth beneath death'.split(' '))

/** The form as it is written today; the same form where nothing is archaic about it. */
export function modernForm(form: string): string {
  const last = form.charCodeAt(form.length - 1)
  // h, t, e, u, y: no other letter ends an archaic form.
  if (last !== 104 && last !== 116 && last !== 101 && last !== 117 && last !== 121) return form
  const lower = form.toLowerCase()
  const modern = FORMS.get(lower)
  if (modern !== undefined) return modern
  if (form !== lower || !lower.endsWith('eth') || lower.length < 5) return form
  if (NOUNS.has(lower) || /t[iy]eth$/.test(lower)) return form
  const stem = lower.slice(0, -3)
  return /(?:[iszcvug]|sh|ch)$/.test(stem) ? `${stem}es` : `${stem}s`
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from '#model'
import type { DateContext, ReadTime } from '../../date-reader.ts'
import { englishDates } from './index.ts'

const UNKNOWN: DateContext = { written: null, ofTheDay: false }

function read(text: string, context: DateContext = UNKNOWN): readonly ReadTime[] {
  return englishDates.read(text, context)
}

/** What is found, as `words = EDTF`. */
function dates(text: string, context: DateContext = UNKNOWN): string[] {
  return read(text, context)
    .filter(({ edtf }) => edtf !== null)
    .map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`)
}

describe('a date by itself', () => {
  test.each([
    ['(Trotsky, March 4, 1929, Bulletin of the Opposition)', 'March 4, 1929 = 1929-03-04'],
    ['the court sat on 19 August 1936.', '19 August 1936 = 1936-08-19'],
    ['It was the 3rd March 1918 that ended it.', 'the 3rd March 1918 = 1918-03-03'],
    ['until 25 July, 1918, when', '25 July, 1918 = ../1918-07-25'],
    ['taken before me the 24th of October 1678.', 'the 24th of October 1678 = 1678-10-24'],
    ['upon the Twenty-fourth day of October 1678', 'the Twenty-fourth day of October 1678 = 1678-10-24'],
    ['a Letter dated Octob. 24. and no more in 1678', 'Octob. 24 = 1678-10-24'],
    ['in the Year 1678. the Plot', 'the Year 1678 = 1678'],
    ['Printed Anno 1641 in London', 'Anno 1641 = 1641'],
    ['the King was beheaded Jan. 30, 1648/9.', 'Jan. 30, 1648/9 = 1649-01-30'],
    ['Last updated on: 13.2.2005', '13.2.2005 = 2005-02-13'],
    ['signed 19.VIII.1936 in Moscow', '19.VIII.1936 = 1936-08-19'],
    ['dated 1936-08-19, it', '1936-08-19 = 1936-08-19'],
    ['on 8/25/1936 he', '8/25/1936 = 1936-08-25'],
    ['died in prison in September 1928.', 'September 1928 = 1928-09'],
    ['In the summer of 1929, Trotsky met', 'the summer of 1929 = 1929-22'],
    ['in the winter of 1929-30 he', 'the winter of 1929-30 = 1929-24'],
    ['In the same year of 1929, two', 'the same year of 1929 = 1929'],
    ['the third quarter of 1989 saw', 'the third quarter of 1989 = 1989-35'],
    ['fought in 490 BC by', '490 BC = -0489'],
    ['in A.D. 70 the temple', 'A.D. 70 = 0070'],
    ['across the 1920s and', 'the 1920s = 192X'],
    ['in the early 21st century', 'the early 21st century = 20XX'],
    ['in the 5th century BC', 'the 5th century BC = -0499/-0400'],
    ['at Easter 1916 the rising', 'Easter 1916 = 1916-04-23'],
    ['on Christmas Day 1941', 'Christmas Day 1941 = 1941-12-25'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toContain(expected)
  })
})

describe('words that widen or limit', () => {
  test.each([
    ['Already by 1926, at the height', '1926 = ../1926', undefined],
    ['for several years now, since 1924, if not earlier.', '1924 = 1924~/..', undefined],
    ['another amalgam (in mid-1935), no news', 'mid-1935 = 1935', 'mid'],
    ['at the end of March 1944 he', 'the end of March 1944 = 1944-03', 'late'],
    ['in early June 1942', 'early June 1942 = 1942-06', 'early'],
    ['in the second half of 1932 we', 'the second half of 1932 = 1932', 'late'],
    ['at this point (ca. 466 BC).', 'ca. 466 BC = -0465~', undefined],
    ['on the night of 8 February 1904', 'the night of 8 February 1904 = 1904-02-08', undefined],
    ['practically ceased after 1929.', '1929 = 1929/..', undefined],
    ['from 1932 onwards they', '1932 = 1932/..', undefined],
  ])('%s', (text, expected, part) => {
    expect(dates(text)).toContain(expected)
    expect(read(text).find(({ edtf }) => edtf === expected.split(' = ')[1])?.part).toBe(part)
  })
})

describe('two dates that hang together', () => {
  test.each([
    ['in the period of 1932-36 they', ['1932-36 = 1932/1936']],
    ['from May 1931 to the end of 1932 we', ['from May 1931 to the end of 1932 = 1931-05/1932']],
    ['between March and June 1940, he', ['between March and June 1940 = [1940-03..1940-06]']],
    [
      'between the 25th and the 28th of November, 1932.',
      ['between the 25th and the 28th of November, 1932 = [1932-11-25..1932-11-28]'],
    ],
    ['on January 15-16, 1935, Zinoviev', ['January 15-16, 1935 = 1935-01-15/1935-01-16']],
    ['on 6-7 February 1920, Kolchak', ['6-7 February 1920 = 1920-02-06/1920-02-07']],
    ['left in January-February 1932.', ['January-February 1932 = 1932-01/1932-02']],
    ['lasting from 499 to 493 BC.', ['from 499 to 493 BC = -0498/-0492']],
    ['on May 4 and 5, in 1865', ['May 4 = 1865-05-04', '5 = 1865-05-05', '1865 = 1865']],
    ['in 1926 and in 1927.', ['1926 = 1926', '1927 = 1927']],
    ['on 25 October (7 November) 1917 the', ['25 October (7 November) 1917 = 1917-10-25']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  test('one day in both calendars, or marked old style, is Julian', () => {
    expect(read('on 25 October (7 November) 1917 the')[0]).toMatchObject({ calendar: 'julian' })
    expect(read('born 26 October 1879 (O.S.) at')[0]).toMatchObject({ calendar: 'julian' })
    expect(read('born 26 October 1879 at')[0]).toMatchObject({ calendar: 'gregorian' })
  })
})

describe('what is left out comes from the narrative', () => {
  test('the year, over the turn of the year too, and not from the day of writing', () => {
    const text =
      'On December 7, 1941, Japan attacked. In January, the Allies issued a declaration. By early May they held Burma. In 1918 he had been a boy. In June they met.'
    expect(dates(text, { written: '2009-12-19', ofTheDay: false })).toEqual([
      'December 7, 1941 = 1941-12-07',
      'January = 1942-01',
      'early May = ../1942-05',
      '1918 = 1918',
      'June = 1942-06',
    ])
  })

  test('days and years reckoned from it', () => {
    const text =
      'On 15 January 1920 Kolchak was handed over. Six days later this regime was replaced. The next day they met. That year the war ended. The following year brought famine.'
    expect(dates(text)).toEqual([
      '15 January 1920 = 1920-01-15',
      'Six days later = 1920-01-21',
      'The next day = 1920-01-22',
      'That year = 1920',
      'The following year = 1921',
    ])
  })

  test('the part of the month or year, and the year of a month', () => {
    expect(dates('In June 1944 they landed. At the end of the month the port fell.')).toContain(
      'the end of the month = 1944-06',
    )
    expect(dates('stalemated by 1940. In August of that year, it')).toContain('August of that year = 1940-08')
  })

  test('a feast without a year', () => {
    expect(dates('In November 1914 they dug in. On Christmas Day they sang.')).toContain(
      'Christmas Day = 1914-12-25',
    )
  })

  test('stated and implied are kept apart', () => {
    const [, april] = read('In 1941 it began. In April it spread.')
    expect(april).toMatchObject({ edtf: '1941-04', statedEdtf: 'XXXX-04', implied: ['year'] })
  })

  test('before Christ, a bare number is a year', () => {
    expect(dates('In 492 BC they crossed. In 490, the fleet sailed.')).toContain('490 = -0489')
    expect(dates('In 1492 he sailed. In 490, he claimed, others had.')).not.toContain('490 = -0489')
  })
})

describe('documents of the day', () => {
  const session: DateContext = { written: '1936-08-22', ofTheDay: true }
  test.each([
    ['Yesterday the accused admitted it.', 'Yesterday = 1936-08-21'],
    ['on August 13 he was compelled to admit', 'August 13 = 1936-08-13'],
    ['on May 9 of this year he', 'May 9 of this year = 1936-05-09'],
    ['admitted it last year, we', 'last year = 1935'],
    ['Three years ago he said', 'Three years ago = 1933'],
    ['It was on Thursday, he said.', 'Thursday = 1936-08-20'],
  ])('%s', (text, expected) => {
    expect(dates(text, session)).toContain(expected)
  })

  test('a day that has its year elsewhere has it here too; a later day is not of this year', () => {
    const text =
      'At the trial on January 15-16 you denied it. At that trial, on January 15-16, 1935, he lied. In 1931 and 1932 they met. In 1934 Kirov was killed, on December 1.'
    expect(dates(text, session)).toEqual([
      'January 15-16 = 1935-01-15/1935-01-16',
      'January 15-16, 1935 = 1935-01-15/1935-01-16',
      '1931 = 1931',
      '1932 = 1932',
      '1934 = 1934',
      'December 1 = 1934-12-01',
    ])
  })

  test('“that day” is not the day of the session, and “today” in a letter read out is not either', () => {
    const text =
      'August 21, 1936\n\nHe met him in Copenhagen in November 1932, and left that day. “The task that confronts us today is great.”'
    expect(dates(text, { written: null, ofTheDay: true })).toEqual([
      'August 21, 1936 = 1936-08-21',
      'November 1932 = 1932-11',
    ])
  })

  test('a day in the head without a year takes the latest year that the text names', () => {
    const text =
      'Moscow Trials: August 19 (evening)\n\nIn 1932 he met Smirnov. At the session of August 19 he denied it. Moscow Trials, 1936'
    expect(dates(text)).toEqual([
      'August 19 = 1936-08-19',
      '1932 = 1932',
      'August 19 = 1936-08-19',
      '1936 = 1936',
    ])
  })
})

describe('news of its own time', () => {
  const news: DateContext = { written: '1989-10-26', ofTheDay: false }
  test.each([
    ['He said Tuesday that talks would resume.', 'Tuesday = 1989-10-24'],
    ['The board will meet on Monday.', 'Monday = 1989-10-30'],
    ['Last Friday the board met.', 'Last Friday = 1989-10-20'],
    ['In March the company lost money.', 'March = 1989-03'],
    ['It is expected to close in December.', 'December = 1989-12'],
    ['Profit rose from a year earlier.', 'a year earlier = 1988'],
    ['The talks resume next week.', 'next week = 1989-10-30/1989-11-05'],
    ['Sales fell in the third quarter.', 'the third quarter = 1989-35'],
    ['He resigned today.', 'today = 1989-10-26'],
  ])('%s', (text, expected) => {
    expect(dates(text, news)).toContain(expected)
  })
})

describe('early modern English', () => {
  test.each([
    ['had his Trial Novemb. 27. 1678. and pleaded', 'Novemb. 27. 1678 = 1678-11-27'],
    ['from Monday the 30. of September 1678 until', 'Monday the 30. of September 1678 = 1678-09-30'],
    ['Read December, 21. 1680. before the House', 'December, 21. 1680 = 1680-12-21'],
    ['about the 18th. Day of October, 1678. You', 'the 18th. Day of October, 1678 = 1678-10-18'],
    ['on the 13. and 14. of Iune, 1679. at which', '14. of Iune, 1679 = 1679-06-14'],
    ['on Wednesday, October 16. 1678. there was', 'Wednesday, October 16. 1678 = 1678-10-16'],
    ['In November 1678 he swore, that in May last he came', 'May last = 1678-05'],
    ['in April (75.) Father Harcourt, and in 1677 others', 'April (75.) = 1675-04'],
  ])('%s', (text, expected) => {
    expect(dates(text).join(' ; ')).toContain(expected)
  })

  test('old style is noted', () => {
    expect(read('the Consult, April 24. 1678. Old Stile, was at')[0]).toMatchObject({
      edtf: '1678-04-24',
      calendar: 'julian',
    })
  })
})

describe('times that are no dates', () => {
  test('durations and counts are kept as such', () => {
    const kinds = read(
      'He fasted 40-50 days. “It is for the third time that I appear.” He was there twice, for ten years.',
    ).map(({ stated }) =>
      stated.kind === 'duration' || stated.kind === 'count' ? stated.quantity : stated.kind,
    )
    expect(kinds).toEqual([
      { least: 40, most: 50, unit: 'day', ordinal: false },
      { least: 3, most: 3, unit: 'time', ordinal: true },
      { least: 2, most: 2, unit: 'time', ordinal: false },
      { least: 10, most: 10, unit: 'year', ordinal: false },
    ])
  })

  test('a time between two events, each with its owner', () => {
    const text = 'He wrote it between Blumkin’s arrest and his own trial.'
    const relations = read(text).flatMap(({ stated }) => (stated.kind === 'event' ? [stated.relation] : []))
    expect(relations).toMatchObject([
      { event: { start: 20, end: 36 }, second: { start: 41, end: 54 }, relation: 'during' },
    ])
  })

  test('a time known by an event is a relation to it', () => {
    const text =
      'Shortly after Blumkin’s execution, in the same year of 1929, two were shot. Between the first and last trials of Zinoviev, he built another.'
    const relations = read(text).flatMap(({ stated }) => (stated.kind === 'event' ? [stated.relation] : []))
    const words = (span: { start: number; end: number } | null): string | null =>
      span && text.slice(span.start, span.end)
    expect(
      relations.map(({ relation, event, second, vague }) => [relation, words(event), words(second), vague]),
    ).toEqual([
      ['after', 'Blumkin’s execution', null, true],
      ['during', 'the first', 'last trials of Zinoviev', false],
    ])
  })

  test('so much after an event bounds the distance', () => {
    const [time] = read('Two days after his arrest he confessed.')
    expect(time?.stated).toMatchObject({
      relation: { relation: 'after', leastDays: 1, mostDays: 2, vague: false },
    })
  })

  test.each([
    'The case file (Vol. XXVII, p. 70) and Article 588 and sheet 1934.',
    'You may go; they march on; he sprang up in the fall of Atlanta; the Sun set a second time ago.',
    'May I ask? March! An august body of 1500 men with 2000 rifles.',
    'General May and Mr. March met Miss June Allyson and the October Revolution.',
    'Resolution 1483 and convoy 1917-A cost $1999, or 1,936 roubles, at 1900 hours.',
    'section 1.2.3, version 4.5.36, phone 555-1917, 12.5 per cent',
    '99999999999999999999 and 1929x and 45 Mayfair',
  ])('%s', text => {
    expect(dates(text)).toEqual([])
  })
})

test('any text is read without a throw, each result valid, in order and in place', () => {
  const word = fc.constantFrom(
    ...'in the of by since until from to between and May March June 1929 1932-33 490 BC early late mid- summer winter next that same day year month two days later ago January 15-16, 1935 the end ( ) . , – / 12.3.36 30 31 Feb. 29 century 1920s Monday Easter O.S. ’59'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 40 }),
      fc.constantFrom(null, '1936-08-22', '1936', '-0489'),
      (words, written) => {
        const text = words.join(' ')
        for (const ofTheDay of [false, true]) {
          for (const { start, end, edtf, score } of read(text, { written, ofTheDay })) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(score).toBeGreaterThan(0)
            expect(edtf === null ? 'point' : parseDate(edtf).kind, `${edtf} in ${text}`).not.toBe('problem')
          }
        }
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['digits', '1'],
  ['years', '1929-'],
  ['months', 'May '],
  ['openings', 'between the '],
  ['distances', 'a few days after '],
  ['names', 'Abc Abc. '],
  ['line breaks', '\n'],
])('a hundred thousand characters of nothing but %s take no time to speak of', (_, piece) => {
  const text = piece.repeat(Math.floor(100_000 / piece.length))
  const start = process.cpuUsage()
  read(text)
  const { user } = process.cpuUsage(start)
  expect(user).toBeLessThan(3_000_000)
})

import { Brief } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from './write-work-plan.ts'

function planOf(words: Parameters<typeof neutralBrief>[0]) {
  return writeWorkPlan(neutralBrief(words), noWishes)
}

/** The ids of the items that quote a need. */
function itemsQuoting(text: string, words: Parameters<typeof neutralBrief>[0]): string[] {
  return planOf(words)
    .items.filter(({ addresses }) => addresses.some((address) => address.words === text))
    .map(({ id }) => id)
}

describe('a need', () => {
  const itemFor = (text: string, words: Parameters<typeof neutralBrief>[0] = {}) =>
    planOf({ needs: [['must', text]], ...words }).items.find(({ addresses }) =>
      addresses.some((address) => address.words === text),
    )

  test('that surely asks for a capability keeps its words, and is sized from the catalogue', () => {
    expect(itemFor('Take card payments')).toMatchObject({
      id: 'payments-checkout',
      title: 'Take card payments',
      hours: { low: 8, likely: 15, high: 28 },
      reading: 'sure',
      hoursFrom: 'catalogue',
    })
  })

  test('that perhaps asks for one keeps its words and its rough range, and carries the question', () => {
    const item = itemFor('Class schedule printed on one page')
    expect(item).toMatchObject({
      title: 'Class schedule printed on one page',
      capability: null,
      reading: 'perhaps',
      question: {
        capability: 'scheduling',
        about: 'Class schedule printed on one page',
        words: 'Does this ask for booking (bookable slots that nobody can take twice)?',
      },
    })
    expect(item).not.toHaveProperty('hoursFrom')
  })

  test('that the catalogue does not know has the wide range of its kind of work', () => {
    const item = itemFor('Hum in the key of the queen')
    expect(item).toMatchObject({
      id: 'need-hum-in-the-key-of',
      title: 'Hum in the key of the queen',
      hours: { low: 5, likely: 14, high: 38 },
      dependsOn: ['walking-skeleton'],
      reading: 'unknown',
    })
    expect(item).not.toHaveProperty('question')
  })

  test('keeps an item of its own beside others that ask for the same', () => {
    const needs = ['Search by name', 'Search by colour', 'Search by age', 'Search by weight'] as const
    const { items } = planOf({ needs: needs.map((text) => ['must', text] as const) })
    const own = items.filter(({ reading }) => reading === 'sure')
    expect(own.map(({ title }) => title)).toEqual(needs)
    expect(new Set(own.map(({ id }) => id)).size).toBe(needs.length)
    expect(own.map(({ dependsOn }) => dependsOn[0])).toEqual([
      'walking-skeleton',
      'search-basic',
      'search-basic',
      'search-basic',
    ])
  })

  test('gives the core to the most urgent of them', () => {
    const { items } = planOf({
      needs: [
        ['could', 'Search by colour'],
        ['must', 'Search by name'],
      ],
    })
    expect(items.find(({ id }) => id === 'search-basic')?.title).toBe('Search by name')
  })

  test('that asks for two capabilities is quoted by the work of both', () => {
    const text = 'Search by name, and pay by credit card'
    expect(itemsQuoting(text, { needs: [['must', text]] })).toEqual(
      expect.arrayContaining(['search-basic', 'payments-checkout']),
    )
  })

  test('takes longer when it names several things', () => {
    const likely = (text: string) => itemFor(text)?.hours.likely ?? 0
    expect(likely('Hum, dance and sing with the queen')).toBeGreaterThan(likely('Hum for the queen'))
  })

  test.each([
    'No brass band and no comments',
    'Integration with SAP will not be developed',
    'We collect no personal data',
    'Users are already signed in through the existing system',
  ])('that only rules something out, or is there already, is next to no work: %s', (text) => {
    expect(itemFor(text)?.hours).toEqual({ low: 0.5, likely: 1, high: 2 })
  })

  test.each([
    'Join without a name',
    'No song may be lost when the band is offline',
    'When users are already signed in, show their orders',
    'Offer support without login',
  ])('that has more in it is work: %s', (text) => {
    expect(itemFor(text)?.hours.likely).toBeGreaterThan(3)
  })

  test('that only holds the place of a need is no work', () => {
    expect(itemFor('TBD')).toBeUndefined()
  })

  test('asks about what its capability usually comes with, and nobody asked for', () => {
    expect(itemFor('A chat between keepers')).toMatchObject({ reading: 'sure', question: { capability: 'accounts' } })
    expect(planOf({ needs: [['must', 'A chat between keepers']] }).items.map(({ id }) => id)).not.toContain(
      'accounts-sign-in',
    )
  })

  test('is planned as the founder answered', () => {
    const about = 'Class schedule printed on one page'
    const brief = neutralBrief({ needs: [['must', about]] })
    const answered = (answer: 'yes' | 'no') =>
      writeWorkPlan(
        Brief.parse({ ...brief, capabilityAnswers: [{ capability: 'scheduling', about, answer }] }),
        noWishes,
      ).items.find(({ title }) => title === about)
    expect(answered('yes')).toMatchObject({ id: 'scheduling-slots', reading: 'sure' })
    expect(answered('no')).toMatchObject({ reading: 'unknown' })
    expect(answered('no')).not.toHaveProperty('question')
  })

  test('stays when the founder confirmed what the brief puts out of scope', () => {
    const about = 'Class schedule printed on one page'
    const brief = { ...neutralBrief({ needs: [['must', about]] }), outOfScope: ['Booking'] }
    const answers = [{ capability: 'scheduling', about, answer: 'yes' }]
    const { items } = writeWorkPlan(Brief.parse({ ...brief, capabilityAnswers: answers }), noWishes)
    expect(items.find(({ title }) => title === about)).toMatchObject({ id: 'scheduling-slots' })
  })
})

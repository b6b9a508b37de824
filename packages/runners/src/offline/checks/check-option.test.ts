import type { Brief } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { offlineDraft } from '../testing/offline-draft.ts'
import { contradictionsIn } from './contradictions.ts'

/** The verdicts of all options on one sentence of the brief. */
async function verdicts(brief: Brief, words: string): Promise<string[]> {
  const { options } = await offlineDraft(brief)
  return options.map(({ checks = [] }) => {
    const check = checks.find((known) => known.words === words)
    return check === undefined ? 'absent' : 'limits' in check ? 'limit' : check.verdict
  })
}

const shop = [
  ['must', 'Book a visit online'],
  ['should', 'Take card payments'],
] as const

describe('a key constraint', () => {
  test.each([
    ['No payments', 'broken'],
    ['No chat', 'kept'],
    ['There are no chat and no maps', 'kept'],
    ['The walls are painted green', 'not_judged'],
    ['No payments for children', 'not_judged'],
    ['Not more than two engineers', 'limit'],
  ])('“%s” comes out as %s in the largest option', async (words, verdict) => {
    const needs = words === 'No payments' ? [shop[0], ['should', 'Stripe'] as const] : shop
    expect((await verdicts(neutralBrief({ needs, keyConstraints: [words] }), words)).at(-1)).toBe(verdict)
  })

  test('that a need contradicts is asked about, on both sides', async () => {
    const brief = neutralBrief({ needs: [['must', 'Customers pay by card']], keyConstraints: ['No payments'] })
    expect(contradictionsIn(brief).map(({ need, constraint }) => [need.text, constraint.text])).toEqual([
      ['Customers pay by card', 'No payments'],
    ])
    expect(new Set(await verdicts(brief, 'No payments'))).toEqual(new Set(['not_judged']))
    expect(new Set(await verdicts(brief, 'Customers pay by card'))).toEqual(new Set(['not_judged']))
  })
})

describe('a must-have', () => {
  test('is kept by the options that include its work, and named by the others', async () => {
    const needs = [
      ['must', 'Book a visit online'],
      ['must', 'Weigh every hive at night'],
    ] as const
    const brief = neutralBrief({ needs, smallestViableExperiment: 'Ten people book a visit online.' })
    expect(await verdicts(brief, 'Weigh every hive at night')).toEqual(['broken', 'kept'])
    const [first] = (await offlineDraft(brief)).options
    expect(first?.cons.join('\n')).toContain('Leaves out 1 must-have')
  })
})

test('targets are limits, which core judges', async () => {
  const brief = neutralBrief({ needs: shop, targets: { weeks: 4, budget: 9_000, engineers: 2 } })
  for (const words of ['weeks: 4', 'budget: 9000', 'engineers: 2'])
    expect(new Set(await verdicts(brief, words))).toEqual(new Set(['limit']))
})

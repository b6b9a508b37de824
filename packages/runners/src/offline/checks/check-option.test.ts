import { Brief, CapabilityAnswer, emptySections } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { offlineDraft } from '../testing/offline-draft.ts'
import { contradictionsIn } from './contradictions.ts'

/** The verdicts of all options on one sentence of the brief. */
async function verdicts(brief: Brief, words: string, ...feedback: readonly string[]): Promise<string[]> {
  const { options } = await offlineDraft(brief, ...feedback)
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

  test('that a need contradicts holds after a yes, and gives way after a no', async () => {
    const about = 'No payments'
    const brief = neutralBrief({ needs: [shop[0], ['must', 'Customers pay by card']], keyConstraints: [about] })
    const [check] = (await offlineDraft(brief)).options[0]?.checks?.filter(({ words }) => words === about) ?? []
    expect(check?.question).toEqual({
      capability: 'payments',
      rulesOut: true,
      about,
      words: 'Does this rule out payments, which “Customers pay by card” asks for?',
    })
    const answered = (answer: 'yes' | 'no') => ({
      ...brief,
      capabilityAnswers: [CapabilityAnswer.parse({ capability: 'payments', rulesOut: true, about, answer })],
    })
    expect(new Set(await verdicts(answered('yes'), about))).toEqual(new Set(['kept']))
    expect(new Set(await verdicts(answered('yes'), 'Customers pay by card'))).toEqual(new Set(['broken']))
    const paying = (await offlineDraft(answered('yes'))).workItems.filter(({ title }) => /\bpay/iu.test(title))
    expect(paying).toEqual([])
    expect(new Set(await verdicts(answered('no'), about))).toEqual(new Set(['not_judged']))
    expect((await verdicts(answered('no'), 'Customers pay by card')).at(-1)).toBe('kept')
    expect(contradictionsIn(answered('yes'))).toEqual([])
    expect(contradictionsIn(answered('no'))).toEqual([])
  })

  test('that is confirmed breaks a need that asks for more than what it rules out', async () => {
    const about = 'No payments'
    const need = 'Members sign in and pay online for courses'
    const brief = neutralBrief({ needs: [shop[0], ['must', need]], keyConstraints: [about] })
    const answers = [{ capability: 'payments', rulesOut: true, about, answer: 'yes' }]
    const answered = Brief.parse({ ...brief, capabilityAnswers: answers })
    expect(new Set(await verdicts(answered, need))).toEqual(new Set(['broken']))
    const { options } = await offlineDraft(answered)
    expect(options.flatMap(({ pros }) => pros).join('\n')).not.toMatch(/every must-have|none of the/)
  })

  test('that is confirmed overrules an earlier yes to what it rules out', async () => {
    const about = 'No payments'
    const need = 'Customers pay by card'
    const brief = neutralBrief({ needs: [shop[0], ['must', need]], keyConstraints: [about] })
    const answers = [
      { capability: 'payments', about: need, answer: 'yes' },
      { capability: 'payments', rulesOut: true, about, answer: 'yes' },
    ]
    const answered = Brief.parse({ ...brief, capabilityAnswers: answers })
    expect(new Set(await verdicts(answered, about))).toEqual(new Set(['kept']))
    expect(new Set(await verdicts(answered, need))).toEqual(new Set(['broken']))
  })

  test('whose own work waits for an answer is not broken by the options that have it', async () => {
    const words = 'The app has to work offline in basements'
    expect((await verdicts(neutralBrief({ needs: shop, keyConstraints: [words] }), words)).at(-1)).toBe('not_judged')
  })

  test('in a language that the planner does not read is judged by its numbers alone', async () => {
    const brief = Brief.parse({
      ...emptySections,
      confidence: {},
      problemStatement: 'Die Praxis verwaltet die Termine ihrer Patienten am Telefon und auf Papier. '.repeat(3),
      keyConstraints: ['Kein Chat', 'Höchstens 2 Entwickler'],
      needs: [{ id: 'need', text: 'Termine absagen', priority: 'must' }],
    })
    const { options } = await offlineDraft(brief)
    const asked = options.flatMap(({ checks = [] }) => checks.flatMap(({ question }) => question ?? []))
    expect(asked).toEqual([])
    const ofChat = options.flatMap(({ checks = [] }) => checks.filter(({ words }) => words === 'Kein Chat'))
    expect(new Set(ofChat.map((check) => 'verdict' in check && check.verdict))).toEqual(new Set(['not_judged']))
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

  test('that feedback drops is broken, and no option says that it holds every must-have', async () => {
    const brief = neutralBrief({ needs: [shop[0], ['must', 'Customers pay by card']] })
    expect(new Set(await verdicts(brief, 'Customers pay by card', 'Drop the payments'))).toEqual(new Set(['broken']))
    const { options } = await offlineDraft(brief, 'Drop the payments')
    const pros = options.flatMap((option) => option.pros).join('\n')
    expect(pros).not.toMatch(/every must-have|none of the/)
  })

  test('that says nothing yet is not judged', async () => {
    const brief = neutralBrief({ needs: [shop[0], ['must', 'TBD']] })
    expect(new Set(await verdicts(brief, 'TBD'))).toEqual(new Set(['not_judged']))
  })
})

test('a constraint may set a floor and a ceiling, and limits of every kind', async () => {
  const words = 'Exactly two engineers. At most 8 weeks. At most $20,000.'
  expect(new Set(await verdicts(neutralBrief({ needs: shop, keyConstraints: [words] }), words))).toEqual(
    new Set(['limit']),
  )
})

test('targets are limits, which core judges', async () => {
  const brief = neutralBrief({ needs: shop, targets: { weeks: 4, budget: 9_000, engineers: 2 } })
  for (const words of ['weeks: 4', 'budget: 9000', 'engineers: 2'])
    expect(new Set(await verdicts(brief, words))).toEqual(new Set(['limit']))
})

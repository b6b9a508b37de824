import {
  Brief,
  BriefSection,
  CapabilityAnswer,
  Confidence,
  emptySections,
  Priority,
  ProductKind,
  questionKey,
} from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyFormValues,
  findBriefErrors,
  keepChoices,
  newListItem,
  toBrief,
  toFormValues,
} from './brief-form-values.ts'

const words = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text && text !== '')
const prose = fc.oneof(words, fc.constant(''))
const points = fc.array(words, { maxLength: 5 })
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const confidence: fc.Arbitrary<Brief['confidence']> = fc.dictionary(
  fc.constantFrom(...BriefSection.options),
  fc.constantFrom(...Confidence.options),
  { noNullPrototype: true },
)

const targets = fc
  .record(
    {
      weeks: fc.integer({ min: 1, max: 520 }),
      launchBy: day,
      budget: fc.integer({ min: 1, max: 1e9 }),
      engineers: fc.integer({ min: 1, max: 10 }),
      currency: fc.constantFrom('USD', 'EUR', 'CHF'),
    },
    { noNullPrototype: true, requiredKeys: [] },
  )
  .filter((some) => Object.keys(some).length > 0)

/** Every part may be there or not. */
const anyBrief: fc.Arbitrary<Brief> = fc
  .record(
    {
      problemStatement: prose,
      targetUser: prose,
      valueProp: prose,
      differentiation: prose,
      monetizationHypothesis: prose,
      marketContext: prose,
      keyConstraints: points,
      assumptions: points,
      risks: points,
      smallestViableExperiment: prose,
      confidence,
      needs: fc.uniqueArray(fc.record({ id: words, text: words, priority: fc.constantFrom(...Priority.options) }), {
        minLength: 1,
        maxLength: 5,
        selector: ({ id }) => id,
      }),
      outOfScope: fc.array(words, { minLength: 1, maxLength: 5 }),
      targets,
      notes: words,
      productKind: fc.constantFrom(...ProductKind.options),
      capabilityAnswers: fc.uniqueArray(
        fc
          .record({
            capability: fc.constantFrom('scheduling', 'payments'),
            about: words,
            answer: fc.constantFrom('yes', 'no'),
          })
          .map((answer) => CapabilityAnswer.parse(answer)),
        { minLength: 1, maxLength: 4, selector: questionKey },
      ),
    },
    { noNullPrototype: true, requiredKeys: [...BriefSection.options, 'confidence'] },
  )
  .filter((brief) => Brief.safeParse(brief).success)

describe('the form values', () => {
  test('convert back to the same brief, whatever parts it has', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        expect(toBrief(toFormValues(brief))).toEqual(brief)
      }),
    )
  })

  test('convert back to the same brief with every optional part', () => {
    const brief: Brief = {
      ...emptySections,
      confidence: { risks: 'strong' },
      needs: [{ id: 'scan', text: 'Scan a label', priority: 'must' }],
      outOfScope: ['Invoices'],
      targets: { weeks: 8, launchBy: '2027-05-01', engineers: 2, currency: 'EUR' },
      notes: 'Olaf has a baby in March.',
      productKind: 'mobile_app',
      capabilityAnswers: [CapabilityAnswer.parse({ capability: 'scheduling', about: 'Scan', answer: 'no' })],
    }
    expect(toBrief(toFormValues(brief))).toEqual(brief)
    expect(toBrief(toFormValues({ ...emptySections, confidence: {} }))).toEqual({ ...emptySections, confidence: {} })
  })

  test('keep the kind of product and the answers when a document says nothing of them, and take those that it has', () => {
    const answers = (answer: 'yes' | 'no') => [
      CapabilityAnswer.parse({ capability: 'scheduling', about: 'Scan', answer }),
    ]
    const before = { ...emptyFormValues(), productKind: 'game' as const, capabilityAnswers: answers('no') }
    const silent = { ...emptyFormValues(), notes: 'A document' }
    expect(keepChoices(before, silent)).toEqual({ ...silent, productKind: 'game', capabilityAnswers: answers('no') })
    const outspoken = { ...silent, productKind: 'mobile_app' as const, capabilityAnswers: answers('yes') }
    expect(keepChoices(before, outspoken)).toEqual(outspoken)
  })

  test('convert without blank points and needs, and without what is not rated', () => {
    const values = {
      ...emptyFormValues(),
      risks: [newListItem(' '), newListItem('A risk'), newListItem('')],
      outOfScope: [newListItem('')],
      confidence: { risks: '', targetUser: 'strong' } as const,
    }
    const brief = toBrief(values)
    expect(brief.risks).toEqual(['A risk'])
    expect(brief.confidence).toEqual({ targetUser: 'strong' })
    for (const part of ['needs', 'targets', 'outOfScope', 'notes', 'productKind', 'capabilityAnswers'])
      expect(brief).not.toHaveProperty(part)
  })

  test('have no errors when nothing is filled in', () => {
    expect(findBriefErrors(emptyFormValues())).toEqual({})
  })

  test('have errors at the form index of an invalid point, counting blank ones', () => {
    const long = 'x'.repeat(1_001)
    const values = {
      ...emptyFormValues(),
      risks: [newListItem(''), newListItem('Fine'), newListItem(long)],
      outOfScope: [newListItem(''), newListItem(long)],
    }
    expect(findBriefErrors(values)).toEqual({
      'risks.2.text': 'At most 1,000 characters.',
      'outOfScope.1.text': 'At most 1,000 characters.',
    })
  })

  test('have an error at an invalid target', () => {
    const { targets } = emptyFormValues()
    const values = { ...emptyFormValues(), targets: { ...targets, weeks: 0, engineers: 0 } }
    expect(findBriefErrors(values)).toEqual({ 'targets.weeks': 'More than 0.', 'targets.engineers': 'At least 1.' })
  })

  test('may have a budget in another currency', () => {
    const { targets } = emptyFormValues()
    const values = { ...emptyFormValues(), targets: { ...targets, budget: 40_000, currency: 'EUR' } }
    expect(findBriefErrors(values)).toEqual({})
    expect(toBrief(values).targets).toEqual({ budget: 40_000, currency: 'EUR' })
  })
})

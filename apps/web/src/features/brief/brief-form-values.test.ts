import { Brief, type BriefSection, Confidence, Priority } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFormValues, findBriefErrors, newListItem, toBrief, toFormValues } from './brief-form-values.ts'

const words = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text && text !== '')
const points = fc.array(words, { maxLength: 5 })
const confidence = fc.constantFrom(...Confidence.options)

const confidences: fc.Arbitrary<Record<BriefSection, Confidence>> = fc.record({
  problemStatement: confidence,
  targetUser: confidence,
  valueProp: confidence,
  differentiation: confidence,
  monetizationHypothesis: confidence,
  marketContext: confidence,
  keyConstraints: confidence,
  assumptions: confidence,
  risks: confidence,
  smallestViableExperiment: confidence,
})

const anyBrief: fc.Arbitrary<Brief> = fc
  .record(
    {
      problemStatement: words,
      targetUser: words,
      valueProp: words,
      differentiation: words,
      monetizationHypothesis: words,
      marketContext: words,
      keyConstraints: points,
      assumptions: points,
      risks: points,
      smallestViableExperiment: words,
      confidence: confidences,
      needs: fc.uniqueArray(fc.record({ id: words, text: words, priority: fc.constantFrom(...Priority.options) }), {
        minLength: 1,
        maxLength: 5,
        selector: ({ id }) => id,
      }),
      targets: fc.record({ weeks: fc.integer({ min: 1, max: 520 }), budget: fc.integer({ min: 1, max: 1e9 }) }),
    },
    { noNullPrototype: true },
  )
  .filter((brief) => Brief.safeParse(brief).success)

describe('the form values', () => {
  test('convert back to the same brief', () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        expect(Brief.parse(toBrief(toFormValues(brief)))).toEqual(Brief.parse(brief))
      }),
    )
  })

  test('convert back to a brief without needs and targets', () => {
    const [brief] = fc.sample(anyBrief, { numRuns: 1, seed: 1 })
    if (!brief) throw new Error('no sample')
    const { needs: _needs, targets: _targets, ...bare } = brief
    expect(toBrief(toFormValues(bare))).toEqual(bare)
  })

  test('convert without blank points and needs', () => {
    const values = { ...emptyFormValues(), risks: [newListItem(' '), newListItem('A risk'), newListItem('')] }
    expect(toBrief(values).risks).toEqual(['A risk'])
    expect(toBrief(values)).not.toHaveProperty('needs')
    expect(toBrief(values)).not.toHaveProperty('targets')
  })

  test('have errors at the fields that are missing', () => {
    expect(findBriefErrors(emptyFormValues())).toEqual({
      problemStatement: 'Fill this in.',
      targetUser: 'Fill this in.',
      valueProp: 'Fill this in.',
      differentiation: 'Fill this in.',
      monetizationHypothesis: 'Fill this in.',
      marketContext: 'Fill this in.',
      smallestViableExperiment: 'Fill this in.',
    })
  })

  test('have errors at the form index of an invalid point, counting blank ones', () => {
    const long = 'x'.repeat(1_001)
    const values = { ...emptyFormValues(), risks: [newListItem(''), newListItem('Fine'), newListItem(long)] }
    expect(findBriefErrors(values)).toMatchObject({ 'risks.2.text': 'At most 1000 characters.' })
  })

  test('have an error at an invalid target', () => {
    const values = { ...emptyFormValues(), targets: { weeks: 0, budget: '' } }
    expect(findBriefErrors(values)).toMatchObject({ 'targets.weeks': 'More than 0.' })
  })
})

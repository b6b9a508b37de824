import { expect, test } from 'vitest'
import { BriefSection, type Confidence } from '../schemas/index.ts'
import { assumptionsFor } from './assumptions-for.ts'

/** Builds a brief with the given number of sections per confidence; the rest is strong. */
function briefWith(counts: { moderate?: number; needs_depth?: number }) {
  const { moderate = 0, needs_depth = 0 } = counts
  const all: Confidence[] = [
    ...Array<Confidence>(moderate).fill('moderate'),
    ...Array<Confidence>(needs_depth).fill('needs_depth'),
    ...Array<Confidence>(10 - moderate - needs_depth).fill('strong'),
  ]
  const of = (section: BriefSection) => all[BriefSection.options.indexOf(section)] ?? 'strong'
  return {
    confidence: {
      problemStatement: of('problemStatement'),
      targetUser: of('targetUser'),
      valueProp: of('valueProp'),
      differentiation: of('differentiation'),
      monetizationHypothesis: of('monetizationHypothesis'),
      marketContext: of('marketContext'),
      keyConstraints: of('keyConstraints'),
      assumptions: of('assumptions'),
      risks: of('risks'),
      smallestViableExperiment: of('smallestViableExperiment'),
    },
  }
}

test('the most frequent confidence sets the shared sigma', () => {
  expect(assumptionsFor(briefWith({}))).toMatchObject({ briefConfidence: 'strong', sharedSigma: 0.2 })
  expect(assumptionsFor(briefWith({ moderate: 6 }))).toMatchObject({ briefConfidence: 'moderate', sharedSigma: 0.35 })
  expect(assumptionsFor(briefWith({ needs_depth: 6 }))).toMatchObject({
    briefConfidence: 'needs_depth',
    sharedSigma: 0.5,
  })
})

test('the most frequent confidence need not be the majority', () => {
  expect(assumptionsFor(briefWith({ moderate: 3, needs_depth: 3 })).briefConfidence).toBe('strong')
})

test('a tie goes to the less sure one', () => {
  expect(assumptionsFor(briefWith({ moderate: 5 })).briefConfidence).toBe('moderate')
  expect(assumptionsFor(briefWith({ needs_depth: 5 })).briefConfidence).toBe('needs_depth')
  expect(assumptionsFor(briefWith({ moderate: 4, needs_depth: 4 })).briefConfidence).toBe('needs_depth')
})

test('everything else is the same for every brief, except a given rate band', () => {
  expect(assumptionsFor(briefWith({}))).toEqual({
    briefConfidence: 'strong',
    sharedSigma: 0.2,
    focusedHoursPerWeek: 25,
    coordinationLoss: 0.1,
    rate: { low: 150, high: 190 },
    draws: 10_000,
  })
  expect(assumptionsFor(briefWith({}), { low: 60, high: 80 }).rate).toEqual({ low: 60, high: 80 })
})

test('a section that is not rated counts as moderate', () => {
  expect(assumptionsFor({ confidence: {} })).toMatchObject({ briefConfidence: 'moderate', sharedSigma: 0.35 })
  expect(assumptionsFor({ confidence: { risks: 'strong', valueProp: 'needs_depth' } }).briefConfidence).toBe('moderate')
  const { confidence } = briefWith({})
  const { risks: _, ...nine } = confidence
  expect(assumptionsFor({ confidence: nine }).briefConfidence).toBe('strong')
})

import { expect, test } from 'vitest'
import { BriefSection, type Confidence, type ProjectAssumptions } from '../schemas/index.ts'
import { assumptionsFor, defaultProjectAssumptions, hasOtherAssumptions } from './assumptions-for.ts'
import { someItem } from './testing/some-work.ts'

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

test('the most frequent confidence is that of the brief, also where it is not the majority', () => {
  const confidences = [{}, { moderate: 6 }, { needs_depth: 6 }, { moderate: 3, needs_depth: 3 }].map(
    (counts) => assumptionsFor(briefWith(counts)).briefConfidence,
  )
  expect(confidences).toEqual(['strong', 'moderate', 'needs_depth', 'strong'])
})

test('a tie goes to the less sure one', () => {
  expect(assumptionsFor(briefWith({ moderate: 5 })).briefConfidence).toBe('moderate')
  expect(assumptionsFor(briefWith({ needs_depth: 5 })).briefConfidence).toBe('needs_depth')
  expect(assumptionsFor(briefWith({ moderate: 4, needs_depth: 4 })).briefConfidence).toBe('needs_depth')
})

test('are those of rule 2, at a given rate and with the spread that the work is to be expected to have', () => {
  const ofTeam = { ...someItem({ id: 'a', hours: { low: 1, high: 2 } }), hoursFrom: 'team' as const }
  expect(assumptionsFor(briefWith({}), defaultProjectAssumptions({ low: 60, high: 80 }), [ofTeam])).toEqual({
    briefConfidence: 'strong',
    sharedSigma: 0.385,
    focusedHoursPerWeek: 25,
    coordinationLoss: 0.1,
    rate: { low: 60, high: 80 },
    draws: 10_000,
    riskRule: 'content',
    model: 2,
  })
})

test('a section that is not rated counts as moderate', () => {
  expect(assumptionsFor({ confidence: {} })).toMatchObject({ briefConfidence: 'moderate', sharedSigma: 0.705 })
  expect(assumptionsFor({ confidence: { risks: 'strong', valueProp: 'needs_depth' } }).briefConfidence).toBe('moderate')
  const { confidence } = briefWith({})
  const { risks: _, ...nine } = confidence
  expect(assumptionsFor({ confidence: nine }).briefConfidence).toBe('strong')
})

test('a plan has other assumptions than its project as soon as one of them differs', () => {
  const project = { ...defaultProjectAssumptions(), startDate: '2026-12-07' }
  const planned = assumptionsFor(briefWith({}), project)
  expect(hasOtherAssumptions(planned, project)).toBe(false)
  const others: Partial<ProjectAssumptions>[] = [
    { rate: { low: 1, high: 2 } },
    { currency: 'EUR' },
    { focusedHoursPerWeek: 20 },
    { coordinationLoss: 0.2 },
    { startDate: '2026-12-08' },
    { usesHistory: false },
  ]
  for (const other of others) {
    expect(hasOtherAssumptions(planned, { ...project, ...other })).toBe(true)
    expect(hasOtherAssumptions(assumptionsFor(briefWith({}), { ...project, ...other }), project)).toBe(true)
  }
})

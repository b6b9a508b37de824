import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Brief, emptySections, maxNeeds, maxPoints, maxSectionLength } from '../../domain/schemas/index.ts'
import { anyCharacter } from '../../testing/any-character.ts'
import { sentencesOfBrief } from './sentences-of-brief.ts'

const empty: Brief = { ...emptySections, confidence: {} }

test('are none for an empty brief', () => {
  expect(sentencesOfBrief(empty)).toEqual([])
})

test('name targets with their values', () => {
  const targets = { weeks: 12, launchBy: '2027-05-01', currency: 'USD' }
  expect(sentencesOfBrief({ ...empty, targets }).map(({ words }) => words)).toEqual([
    'weeks: 12',
    'launchBy: 2027-05-01',
    'currency: USD',
  ])
})

test('have all words of a text, however long it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 2_000 }), fc.nat(40), (text, times) => {
      const notes = text.repeat(times + 1)
      const pieces = sentencesOfBrief({ ...empty, notes }).map(({ words }) => words)
      const letters = (of: string) => of.replaceAll(/\s+/g, '')
      expect(letters(pieces.join(''))).toBe(letters(notes))
      expect(pieces.every((piece) => piece.length <= 20_000 && piece.isWellFormed() === notes.isWellFormed())).toBe(
        true,
      )
    }),
  )
})

test('are fewer than 2,000 for the longest brief', () => {
  const prose = 'Yes. '.repeat(maxSectionLength / 5)
  const points = Array.from({ length: maxPoints }, (_, index) => `Point ${index}.`)
  const needs = Array.from({ length: maxNeeds }, (_, index) => ({
    id: `n${index}`,
    text: `Need ${index}.`,
    priority: 'must' as const,
  }))
  const brief: Brief = {
    problemStatement: prose,
    targetUser: prose,
    valueProp: prose,
    differentiation: prose,
    monetizationHypothesis: prose,
    marketContext: prose,
    smallestViableExperiment: prose,
    keyConstraints: points,
    assumptions: points,
    risks: points,
    outOfScope: points,
    needs,
    notes: 'No. '.repeat(50_000),
    targets: { weeks: 1, launchBy: '2027-05-01', budget: 5, engineers: 1, currency: 'USD' },
    confidence: {},
  }
  expect(sentencesOfBrief(brief).length).toBeLessThan(2_000)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dominance } from './dominance.ts'
import { arbitraryCandidates, type CandidateSketch, numberedId, someCandidate } from './testing/some-candidates.ts'

const base: CandidateSketch = { number: 1, weeks: 8, cost: 50_000, risk: 'medium', scope: 80 }

/** Whether an option with these changes dominates the base option. */
function beatsBase(changes: Partial<CandidateSketch>): boolean {
  return dominance([someCandidate(base), someCandidate({ ...base, ...changes, number: 2 })]).has(numberedId(1))
}

test.each<[string, Partial<CandidateSketch>]>([
  ['time', { weeks: 7.9 }],
  ['cost', { cost: 49_000 }],
  ['risk', { risk: 'low' }],
  ['scope', { scope: 81 }],
])('an option with better %s and nothing worse dominates', (_, better) => {
  expect(beatsBase(better)).toBe(true)
})

test.each<[string, Partial<CandidateSketch>]>([
  ['time', { weeks: 8.1 }],
  ['cost', { cost: 51_000 }],
  ['risk', { risk: 'high' }],
  ['scope', { scope: 79 }],
])('an option that is better in all but %s does not dominate', (_, worse) => {
  expect(beatsBase({ weeks: 7, cost: 40_000, risk: 'low', scope: 90, ...worse })).toBe(false)
})

test('equal options do not dominate each other', () => {
  expect(dominance([someCandidate(base), someCandidate({ ...base, number: 2 })]).size).toBe(0)
})

test('names every dominating option, in any order of the options', () => {
  const [worst, middle, best] = [3, 2, 1].map((number) => someCandidate({ ...base, number, weeks: number }))
  if (!worst || !middle || !best) throw new Error('three were made')
  for (const options of [
    [worst, middle, best],
    [best, worst, middle],
  ])
    expect(Object.fromEntries(dominance(options))).toEqual({
      [worst.id]: [best.id, middle.id],
      [middle.id]: [best.id],
    })
})

test('no option dominates itself, no two dominate each other, and each dominated one is dominated by one that is not', () => {
  fc.assert(
    fc.property(arbitraryCandidates(), (options) => {
      const found = dominance(options)
      expect(found.size).toBeLessThan(options.length)
      for (const [dominated, by] of found) {
        expect(by.every((id) => id !== dominated && !found.get(id)?.includes(dominated))).toBe(true)
        expect(by.some((id) => !found.has(id))).toBe(true)
      }
    }),
  )
})

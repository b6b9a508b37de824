import type { Brief, Draft } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { arbitraryBrief, arbitraryFeedback, crowdedBrief } from './testing/arbitrary-brief.ts'
import { draftOf } from './testing/draft-of.ts'

/** Texts of a part of the brief: one for a section of prose, one per point of a list. */
function textsOf(brief: Brief, part: string): string[] {
  if (part === 'needs') return (brief.needs ?? []).map(({ text }) => text)
  const section = Object.entries(brief).find(([key]) => key === part)?.[1]
  return [section].flat().filter((text) => typeof text === 'string')
}

function expectHonest(draft: Draft, brief: Brief): void {
  const addresses = draft.workItems.flatMap((item) => item.addresses)
  for (const { part, words } of addresses) {
    expect(textsOf(brief, part).some((text) => text.includes(words))).toBe(true)
  }
  const addressed = (part: string) =>
    new Set(addresses.filter((address) => address.part === part).map(({ words }) => words))
  for (const part of ['needs', 'keyConstraints']) {
    const words = addressed(part)
    expect(textsOf(brief, part).filter((text) => !words.has(text))).toEqual([])
  }
}

/** Weeks, hours and money in digits: only core states them. */
const totals = /\b\d+(?:[.,]\d+)?[- ]?(?:weeks?|hours?|months?)\b|[$€£]\s?\d|\d\s?(?:k|usd|dollars)\b/i

function expectNoTotals(draft: Draft): void {
  for (const option of draft.options) {
    const { name, technicalApproach, pros, cons, tradeoffs, engineeringImpact } = option
    for (const words of [name, technicalApproach, engineeringImpact, ...pros, ...cons, ...tradeoffs]) {
      expect(words).not.toMatch(totals)
    }
  }
}

function expectGrowing(draft: Draft): void {
  draft.options.forEach((option, index) => {
    const smaller = draft.options[index - 1]
    if (!smaller) return
    expect(option.workItemIds).toEqual(expect.arrayContaining(smaller.workItemIds))
    expect(option.workItemIds.length).toBeGreaterThan(smaller.workItemIds.length)
    expect(option.technicalApproach).not.toBe(smaller.technicalApproach)
    expect(option.name).not.toBe(smaller.name)
    expect(option.engineers).toBeGreaterThanOrEqual(smaller.engineers)
  })
}

const extent = inject('extent')

describe('the offline planner with any brief', () => {
  test('writes a draft that the schema accepts, addresses every need and constraint, and quotes exactly', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBrief, async (brief) => {
        const draft = await draftOf(brief)
        expectHonest(draft, brief)
        expectNoTotals(draft)
        expectGrowing(draft)
      }),
      { numRuns: { sampled: 20, exhaustive: 120 }[extent] },
    )
  })

  test('finds room for sixty needs and forty constraints', async () => {
    await fc.assert(
      fc.asyncProperty(crowdedBrief, async (brief) => {
        const draft = await draftOf(brief)
        expectHonest(draft, brief)
        expectGrowing(draft)
      }),
      { numRuns: { sampled: 5, exhaustive: 25 }[extent] },
    )
  })

  test('answers any feedback, point by point, in its own words', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBrief, arbitraryFeedback, arbitraryFeedback, async (brief, first, second) => {
        const draft = await draftOf(brief, first, second)
        expectHonest(draft, brief)
        for (const { words } of draft.feedbackPoints) expect(first.includes(words) || second.includes(words)).toBe(true)
      }),
      { numRuns: { sampled: 10, exhaustive: 60 }[extent] },
    )
  })

  test('writes the same draft again, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBrief, arbitraryFeedback, async (brief, feedback) => {
        const again = structuredClone(brief)
        expect(JSON.stringify(await draftOf(brief, feedback))).toBe(JSON.stringify(await draftOf(again, feedback)))
      }),
      { numRuns: { sampled: 5, exhaustive: 25 }[extent] },
    )
  })
})

import { isPlaceholder } from '@plangate/core/intake'
import type { Brief, Draft } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { arbitraryBrief, arbitraryFeedback, crowdedBrief } from './testing/arbitrary-brief.ts'
import { neutralBrief } from './testing/neutral-brief.ts'
import { offlineDraft } from './testing/offline-draft.ts'

/** The texts of a part of the brief: one for a prose section, one per point of a list. */
function textsOf(brief: Brief, part: string): string[] {
  if (part === 'needs') return (brief.needs ?? []).map(({ text }) => text)
  const section = Object.entries(brief).find(([key]) => key === part)?.[1]
  return [section].flat().filter((text) => typeof text === 'string')
}

function expectExactQuotes(draft: Draft, brief: Brief): void {
  const addresses = draft.workItems.flatMap((item) => item.addresses)
  for (const { part, words } of addresses) {
    expect(textsOf(brief, part).some((text) => text.includes(words))).toBe(true)
  }
  const addressed = (part: string) =>
    new Set(addresses.filter((address) => address.part === part).map(({ words }) => words))
  for (const part of ['needs', 'keyConstraints']) {
    const words = addressed(part)
    const said = textsOf(brief, part).filter((text) => part !== 'needs' || !isPlaceholder(text))
    expect(said.filter((text) => !words.has(text))).toEqual([])
  }
}

/** Weeks, hours and money in digits, which only core may state. */
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

describe('the offline planner with any brief', () => {
  test('quotes no figures of the brief in what makes an option risky', async () => {
    expectNoTotals(await offlineDraft(neutralBrief({ keyConstraints: ['Patient data is encrypted in 4 weeks'] })))
  })

  test('quotes no figures of the brief in what breaks a constraint', async () => {
    const needs = [['must', 'In 4 weeks no network later']] as const
    expectNoTotals(await offlineDraft(neutralBrief({ needs, keyConstraints: ['no mobile signal'] })))
  })

  test('writes a valid draft that addresses every need and constraint and quotes exactly', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBrief, async (brief) => {
        const draft = await offlineDraft(brief)
        expectExactQuotes(draft, brief)
        expectNoTotals(draft)
        expectGrowing(draft)
      }),
      { numRuns: { sampled: 10, exhaustive: 120 }[inject('extent')] },
    )
  })

  test('covers up to 200 needs and 200 constraints', async () => {
    await fc.assert(
      fc.asyncProperty(crowdedBrief, async (brief) => {
        const draft = await offlineDraft(brief)
        expectExactQuotes(draft, brief)
        expectGrowing(draft)
      }),
      { numRuns: { sampled: 3, exhaustive: 25 }[inject('extent')] },
    )
  })

  test('answers any feedback point by point, in the words of the feedback', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBrief, arbitraryFeedback, arbitraryFeedback, async (brief, first, second) => {
        const draft = await offlineDraft(brief, first, second)
        expectExactQuotes(draft, brief)
        for (const { words } of draft.feedbackPoints) expect(first.includes(words) || second.includes(words)).toBe(true)
      }),
      { numRuns: { sampled: 5, exhaustive: 60 }[inject('extent')] },
    )
  })

  test('writes the same draft again, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBrief, arbitraryFeedback, async (brief, feedback) => {
        const again = structuredClone(brief)
        expect(JSON.stringify(await offlineDraft(brief, feedback))).toBe(
          JSON.stringify(await offlineDraft(again, feedback)),
        )
      }),
      { numRuns: { sampled: 3, exhaustive: 25 }[inject('extent')] },
    )
  })
})

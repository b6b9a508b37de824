import { requestDraft } from '@plangate/core/planning'
import type { Runner } from '@plangate/core/runner'
import { RunnerFake } from '@plangate/core/runner/fake'
import { Brief, BriefSection, countCharacters, maxBriefLength, maxDraftLength } from '@plangate/core/schemas'
import { describe, expect, inject, test } from 'vitest'
import { catalogue } from './capability-catalogue/catalogue.ts'
import { fitQuotes } from './fit-quotes.ts'
import { OfflinePlanner } from './offline-planner.ts'

/** Returns a text of this length. `seed` makes each one different. */
type Write = (length: number, seed: number) => string

/** A brief with every field at its limit. */
function fullBrief(write: Write): Brief {
  let seed = 0
  const text = (length: number) => write(length, seed++)
  const points = (count: number) => Array.from({ length: count }, () => text(1_000))
  return Brief.parse({
    ...Object.fromEntries(BriefSection.options.map((section) => [section, text(8_000)])),
    keyConstraints: points(40),
    assumptions: points(40),
    risks: points(40),
    confidence: Object.fromEntries(BriefSection.options.map((section) => [section, 'moderate'])),
    needs: points(60).map((need, index) => ({ id: `need-${index}`, text: need, priority: 'must' })),
  })
}

/** Sentences whose phrases name as many capabilities as they can, so that many items quote them. */
const phrases = catalogue.flatMap(({ recognisedBy }) => recognisedBy.split(',').map((phrase) => phrase.trim()))
const inEnglish: Write = (length, seed) => {
  let words = `${seed}:`
  for (let at = seed; words.length < length; at += 7) words += ` ${phrases[at % phrases.length]}`
  return words.slice(0, length).trimEnd().padEnd(length, '.')
}
const inChinese: Write = (length, seed) => String(seed).padEnd(length, '预约付款通知报告移动应用')

const full = { English: fullBrief(inEnglish), Chinese: fullBrief(inChinese) }
const limits = { signal: new AbortController().signal, timeoutSeconds: 600 }

const tried = Object.entries(full).slice(0, { sampled: 1, exhaustive: 2 }[inject('extent')])

describe.each(tried)('a full brief in %s', (_, brief) => {
  const draftBy = (runner: Runner) => requestDraft(runner, { brief, regeneration: null }, limits)

  test('gets a draft from the fake that fits its limit', async () => {
    expect(countCharacters(brief)).toBeGreaterThan(0.75 * maxBriefLength)
    expect(countCharacters(await draftBy(new RunnerFake()))).toBeLessThanOrEqual(maxDraftLength)
  })

  test('gets a draft offline that fits its limit, and quotes every need and constraint, and nothing else', async () => {
    const draft = await draftBy(new OfflinePlanner())
    expect(countCharacters(draft)).toBeLessThanOrEqual(maxDraftLength)
    const { workItems } = draft
    const addresses = workItems.flatMap((item) => item.addresses)
    const quoted = new Set(addresses.map(({ words }) => words))
    const { needs = [], keyConstraints } = brief
    expect([...needs.map(({ text }) => text), ...keyConstraints].filter((text) => !quoted.has(text))).toEqual([])
    for (const { part, words } of addresses) {
      const texts = part === 'needs' ? needs.map(({ text }) => text) : [brief[part] ?? []].flat()
      expect(texts.some((text) => text.includes(words))).toBe(true)
    }
  })
})

const address = (words: string) => ({ part: 'needs' as const, words })
const [first, second] = ['alpha '.repeat(100).trim(), '中'.repeat(600)]
const items = [
  { id: 'a', addresses: [address(first), address(second)] },
  { id: 'b', addresses: [address(second), address(first)] },
]

test('changes nothing while there is room', () => {
  expect(fitQuotes(items, countCharacters(items))).toEqual(items)
})

test('shortens quotes that were made before, at a word, and keeps the one that an item is grouped under', () => {
  const [one, other] = fitQuotes(items, countCharacters(items) - 1)
  expect(one).toEqual(items[0])
  expect(other?.addresses).toEqual([address(second), address('alpha '.repeat(66).trim())])
})

test('shortens no more than it has to', () => {
  const lengths = [1_000, 300, 100].map((less) => {
    const [, other] = fitQuotes(items, countCharacters(items) - less)
    return other?.addresses[1]?.words.length
  })
  expect(lengths).toEqual([17, 143, 395])
})

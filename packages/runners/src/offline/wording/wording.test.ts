import type { OptionDraft } from '@plangate/core/schemas'
import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { offlineDraft } from '../testing/offline-draft.ts'
import { parsedSampleBriefs } from '../testing/sample-briefs.ts'
import { capitalised, listed, listedAtMost, quoted, shortened } from './phrasing.ts'
import { titleFrom } from './title-from.ts'

describe('phrasing', () => {
  test('lists with commas and "and"', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
    expect(listedAtMost(['a', 'b', 'c', 'd'], 2)).toBe('a, b and more')
  })

  test('shortens at a word boundary, with an ellipsis', () => {
    expect(shortened('one two  three\nfour', 40)).toBe('one two three four')
    expect(shortened('one two three four', 12)).toBe('one two…')
  })

  test('shortens and quotes any text to one well-formed line within the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        fc.integer({ min: 8, max: 100 }),
        (text, max) => {
          for (const short of [shortened(text, max), quoted(text, max)]) {
            expect(short.length).toBeLessThanOrEqual(max + 2)
            expect(short.isWellFormed()).toBe(true)
            expect(short).not.toContain('\n')
          }
        },
      ),
      { numRuns: { sampled: 50, exhaustive: 300 }[inject('extent')] },
    )
  })

  test('keeps the capitals of names', () => {
    expect(['see stock', 'iOS widget', 'gRPC'].map(capitalised)).toEqual(['See stock', 'iOS widget', 'gRPC'])
  })
})

test.each([
  ['As a shop owner, I want to see what sells, so that I can order.', 'See what sells'],
  ['We need to merge two hives', 'Merge two hives'],
  ['The system must remember every hive. It was asked for twice.', 'Remember every hive'],
  ['must be able to fly', 'Fly'],
  ['gRPC and protobuf', 'gRPC and protobuf'],
  ['Members can swap shifts;', 'Members can swap shifts'],
  ['...', '...'],
])('the title of “%s”', (text, title) => {
  expect(titleFrom(text)).toBe(title)
})

test('say which work is a rough guess, that nothing is left out, and put the words of founders in quotation marks', async () => {
  const needs = [
    ['should', 'Guess the mood of a hive'],
    ['should', 'Simulate the flight of a swarm'],
    ['should', 'Sing like a queen'],
  ] as const
  const { options } = await offlineDraft(neutralBrief({ needs, keyConstraints: ['It has to hum on old phones.'] }))
  const complete = options.find(({ key }) => key === 'complete')
  expect(options.map(({ name }) => name)).toEqual([
    'Experiment first: “Guess the mood of a hive”',
    'Complete product: plus “Simulate the flight of a swarm”',
  ])
  expect(complete?.cons.join('\n')).toMatch(/^Rests on rough guesses for \d work items/mu)
  expect(complete?.pros.join('\n')).toMatch(/^Leaves out none of the 3 needs of the brief/mu)
})

/** All sentences that an option is described with; a full stop inside a quotation ends none. */
function sentencesOfOption({ pros, cons, tradeoffs, technicalApproach, engineeringImpact }: OptionDraft): string[] {
  return [...pros, ...cons, ...tradeoffs, technicalApproach, engineeringImpact].flatMap((text) =>
    text.replaceAll(/“[^”]*”/gu, (quote) => quote.replaceAll('. ', '.\u00a0')).split(/(?<=[.!?]) (?=[\p{Lu}“\d])/u),
  )
}

describe.each(Object.entries(parsedSampleBriefs))('the words about %s', (_, brief) => {
  test('are sentences', async () => {
    for (const { pros, cons, tradeoffs, technicalApproach, engineeringImpact } of (await offlineDraft(brief)).options) {
      for (const sentence of [...pros, ...cons, ...tradeoffs, technicalApproach, engineeringImpact]) {
        expect(sentence).toMatch(/^[A-Z“\d].*[.]$/u)
        expect(sentence).not.toMatch(/ {2}|\.\.|,,| ,| \.|undefined|null|\{|\}|: \.|““|””/)
        expect(sentence.split('“').length).toBe(sentence.split('”').length)
      }
    }
  })

  test('say nothing that would fit another product, and nothing twice in a plan', async () => {
    const options = (await offlineDraft(brief)).options.map((option) => sentencesOfOption(option))
    const all = options.flat()
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter((sentence) => !/“[^”]+”|\d/u.test(sentence))).toEqual([])
    expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([])
  })

  test('call an option complete, and every must-have held, only where it is true', async () => {
    const { options, workItems } = await offlineDraft(brief)
    for (const { name, workItemIds, pros, checks = [] } of options) {
      if (name.startsWith('Complete')) expect(workItemIds).toHaveLength(workItems.length)
      const musts = checks.filter(({ part }) => part === 'needs')
      const isHeld = musts.every((check) => 'verdict' in check && check.verdict === 'kept')
      if (pros.some((pro) => pro.startsWith('Holds every must-have'))) expect(isHeld).toBe(true)
    }
  })

  test('quote only the brief and titles of the plan', async () => {
    const { options, workItems } = await offlineDraft(brief)
    const plain = (text: string) => text.replaceAll(/[“”"'’]/gu, "'").replaceAll(/\s+/gu, ' ')
    const known = plain(
      JSON.stringify(brief, null, 1).replaceAll(/\\n|\\"/gu, (escaped) => (escaped === '\\n' ? ' ' : '"')),
    )
    const sources = [known, ...workItems.map(({ title }) => plain(title))].join('\n')
    const words = options.flatMap(({ pros, cons, tradeoffs, technicalApproach }) => [
      ...pros,
      ...cons,
      ...tradeoffs,
      technicalApproach,
    ])
    const quotes = words.flatMap((text) =>
      Array.from(text.matchAll(/“([^”]*)”/gu), ([, quote = '']) => quote.replace(/…$/u, '')),
    )
    expect(quotes.length).toBeGreaterThan(8)
    for (const quote of quotes) expect(sources).toContain(plain(quote))
  })
})

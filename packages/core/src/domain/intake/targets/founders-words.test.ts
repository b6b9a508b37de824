import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

/** What a document says in a paragraph, or in a list of targets. */
const inProse = (words: string) => readDocument(`# Larder\n\nBread goes stale before people see it. ${words}\n`)
const inList = (words: string) => readDocument(`# Larder\n\n## Timeline and budget\n\n- ${words}\n`)

describe('targets in the words of founders', () => {
  test.each([
    ['10 weeks', { weeks: 10 }],
    ['about 25k', { budget: 25_000 }],
    ['25 grand', { budget: 25_000 }],
    ['twenty-five thousand dollars', { budget: 25_000 }],
    ['two devs', { engineers: 2 }],
    ['a couple of devs', { engineers: 2 }],
    ['just me', { engineers: 1 }],
    ['solo', { engineers: 1 }],
    ['out by ten weeks', { weeks: 10 }],
    ['out the door in twenty-four weeks', { weeks: 24 }],
  ])('listed: %s', (words, targets) => {
    expect(inList(words).brief.targets).toEqual(targets)
  })

  test.each([
    ['We have 10 weeks and about 25k.', { weeks: 10, budget: 25_000 }],
    ['It is just me, and I want it out in ten weeks.', { weeks: 10, engineers: 1 }],
    ["I've got three months and 8k, that's it.", { weeks: 13, budget: 8_000 }],
    ['Two devs, twelve weeks, thirty grand.', { weeks: 12, budget: 30_000, engineers: 2 }],
    ['Budget is around 25k, team is two devs, out by ten weeks.', { weeks: 10, budget: 25_000, engineers: 2 }],
  ])('in a sentence: %s', (words, targets) => {
    expect(inProse(words).brief.targets).toEqual(targets)
  })

  test.each([
    'We lost 25k last year.',
    'Two devs quit.',
    'Our two devs are tired of the old system.',
    'It took ten weeks to build the old site.',
    'Bread is out in two days.',
    'We ran out in ten weeks.',
    'Customers wait 10 weeks.',
    'I run the shop, it is just me.',
    'I work on my own in the shop.',
    'Solo travellers book late.',
    'I have 40k followers.',
    'I have ten years of experience.',
    'The season lasts ten weeks.',
    'We earn about 25k a year.',
  ])('are not what belongs to the story: %s', (words) => {
    expect(inProse(words).brief.targets).toBeUndefined()
  })
})

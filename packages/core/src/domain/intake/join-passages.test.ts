import { expect, inject, test } from 'vitest'
import { KeptPassages, type Passage, type PassagePlace } from '../schemas/index.ts'
import { joinPassages } from './join-passages.ts'
import { readDocument } from './read-document.ts'

const passages = (count: number, placeAt: (index: number) => PassagePlace): Passage[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `words ${index}`,
    lines: [index + 1, index + 1],
    went: placeAt(index),
    why: 'It is plain text.',
  }))

const notes: PassagePlace = { kind: 'notes' }
const leftOut: PassagePlace = { kind: 'leftOut' }

test('leaves passages that can be kept as they are', () => {
  const few = passages(5_000, () => notes)
  expect(joinPassages(few)).toEqual(few)
})

test('joins passages that follow each other to the same place', () => {
  const many = passages(5_001, (index) => (index < 3 ? notes : leftOut))
  const joined = joinPassages(many)
  expect(joined.map(({ lines, went }) => ({ lines, went }))).toEqual([
    { lines: [1, 3], went: notes },
    { lines: [4, 5_001], went: leftOut },
  ])
  expect(joined[0]?.text).toBe('words 0\nwords 1\nwords 2')
})

test('joins all passages of a place when they alternate', () => {
  const joined = joinPassages(passages(6_000, (index) => (index % 2 === 0 ? notes : leftOut)))
  expect(joined.map(({ lines, went }) => ({ lines, went }))).toEqual([
    { lines: [1, 5_999], went: notes },
    { lines: [2, 6_000], went: leftOut },
  ])
})

/** More pieces than can be kept as passages; at full size, as many as fit in a document. */
const count = (most: number) => ({ sampled: 5_200, exhaustive: most })[inject('extent')]

test.each([
  ['bullets', Array.from({ length: count(9_000) }, (_, index) => `- scan item ${index}`).join('\n')],
  ['paragraphs of one word', Array.from({ length: count(40_000) }, (_, index) => `w${index % 99}`).join('\n\n')],
  [
    'placeholders between words',
    Array.from({ length: count(20_000) }, (_, index) => (index % 2 ? 'TBD' : 'word')).join('\n\n'),
  ],
])('lets what a document of %s says be kept', (_, document) => {
  const intake = readDocument(document.slice(0, 200_000))
  expect(KeptPassages.safeParse(intake.passages).error).toBeUndefined()
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffFields, diffWords, type WordChange } from './diff-words.ts'

const textWithout = (kind: WordChange['kind'], runs: readonly WordChange[]) =>
  runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('')

describe('diffWords', () => {
  test('marks only the words that differ', () => {
    expect(diffWords('Practice managers decide.', 'Practice owners decide.')).toEqual([
      { kind: 'same', text: 'Practice ' },
      { kind: 'removed', text: 'managers' },
      { kind: 'added', text: 'owners' },
      { kind: 'same', text: ' decide.' },
    ])
  })

  test('holds both texts, word for word', () => {
    const words = fc
      .array(fc.constantFrom('a', 'slot', 'refills', 'itself', '.', ',', '\n', ' ', '  ', 'ü', '漢'))
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = diffWords(before, after)
        expect([textWithout('added', runs), textWithout('removed', runs)]).toEqual([before, after])
      }),
    )
  })

  test('replaces a text as a whole when next to nothing is in common', () => {
    const before = Array.from({ length: 700 }, (_, index) => `old${index}`).join(' ')
    const after = Array.from({ length: 700 }, (_, index) => `new${index}`).join(', ')
    expect(diffWords(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
    expect(diffWords('', after)).toEqual([{ kind: 'added', text: after }])
  })

  test('looks further when it is allowed more edits', () => {
    const [before, after] = ['one two three', 'four five three']
    expect(diffWords(before, after, 1)).toHaveLength(2)
    expect(diffWords(before, after, 10).at(-1)).toEqual({ kind: 'same', text: ' three' })
  })
})

test('diffFields leaves out fields with the same text, and puts the points of a list on separate lines', () => {
  const [before, after] = [
    { name: 'Lean', pros: ['Fast.', 'Cheap.'] },
    { name: 'Lean', pros: ['Fast.', 'Small.'] },
  ]
  expect(diffFields(['name', 'pros'], before, after, (option, field) => option[field])).toEqual([
    {
      field: 'pros',
      changes: [
        { kind: 'same', text: 'Fast.\n' },
        { kind: 'removed', text: 'Cheap' },
        { kind: 'added', text: 'Small' },
        { kind: 'same', text: '.' },
      ],
    },
  ])
})

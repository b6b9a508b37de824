import { emptySections, type Intake, type PassagePlace } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { describeLines, describeSorting, findBeside, groupPassages, suggestName } from './describe-understanding.ts'

function read(...passages: [string, PassagePlace][]): Intake {
  return {
    language: null,
    name: null,
    description: null,
    brief: { ...emptySections, confidence: {} },
    passages: passages.map(([text, went], index) => ({ text, went, lines: [index + 1, index + 1], why: 'Because.' })),
    questions: [],
  }
}

test('groups passages by part in the order of the brief, and keeps their places', () => {
  const intake = read(
    ['Ask Olaf', { kind: 'notes' }],
    ['Scan', { kind: 'need', needId: 'a' }],
    ['Shop', { kind: 'name' }],
    ['It hurts', { kind: 'section', section: 'problemStatement' }],
    ['<!-- -->', { kind: 'leftOut' }],
    ['Targets', { kind: 'heading' }],
    ['By May', { kind: 'target', target: 'launchBy' }],
    ['Order', { kind: 'need', needId: 'b' }],
  )
  const groups = groupPassages(intake).map(({ part, passages }) => [part, passages.map(({ index }) => index)])
  expect(groups).toEqual([
    ['problemStatement', [3]],
    ['needs', [1, 7]],
    ['targets', [6]],
    ['notes', [0]],
  ])
  expect(findBeside(intake, 'leftOut').map(({ index }) => index)).toEqual([4])
  expect(findBeside(intake, 'heading').map(({ index }) => index)).toEqual([5])
})

const problem: [string, PassagePlace] = ['It hurts', { kind: 'section', section: 'problemStatement' }]
const note: [string, PassagePlace] = ['Ask Olaf', { kind: 'notes' }]

test.each([
  [[problem, note], [], '1 passage sorted, 1 not sorted.'],
  [[problem, problem], ['Scan'], '1 need, 2 other passages sorted.'],
  [[], ['Scan', 'Order'], '2 needs.'],
  [[note], [], '1 not sorted.'],
  [[], [], 'Nothing is sorted yet.'],
])('sums up passages %j and needs %j', (passages, needs, expected) => {
  const { brief, ...intake } = read(...passages)
  const asNeeds = needs.map((text) => ({ id: text, text, priority: 'must' as const }))
  expect(describeSorting({ ...intake, brief: { ...brief, needs: asNeeds } })).toBe(expected)
})

test('names lines', () => {
  expect(describeLines([4, 4])).toBe('Line 4')
  expect(describeLines([4, 6])).toBe('Lines 4 to 6')
})

test.each([
  ['A scale for bees', 'A scale for bees'],
  ['First line\nSecond line', 'First line'],
  [`${'word '.repeat(20)}end`, `${'word '.repeat(12).trim()}…`],
  ['x'.repeat(70), `${'x'.repeat(60)}…`],
])('suggests a name from %j', (text, expected) => {
  expect(
    suggestName(read(['comment', { kind: 'leftOut' }], ['NOTES', { kind: 'heading' }], [text, { kind: 'notes' }])),
  ).toBe(expected)
})

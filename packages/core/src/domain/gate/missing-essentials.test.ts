import { expect, test } from 'vitest'
import { type Brief, emptySections } from '../schemas/index.ts'
import { findMissingEssentials, requireEssentials } from './missing-essentials.ts'

const briefWith = (parts: Partial<Brief>): Brief => ({ ...emptySections, confidence: {}, ...parts })
const needs: Brief['needs'] = [{ id: 'n1', text: 'Count the shelves', priority: 'could' }]

test.each<[string, Partial<Brief>, string[]]>([
  ['an empty brief', {}, ['problem', 'need']],
  ['blank sections', { problemStatement: ' ', valueProp: '\n' }, ['problem', 'need']],
  ['a problem alone', { problemStatement: 'Shelves are counted by hand.' }, ['need']],
  ['a need alone', { needs }, ['problem']],
  ['an empty list of needs', { valueProp: 'Less waste', needs: [] }, ['need']],
  ['notes and what is out of scope', { notes: 'Ask Ines.', outOfScope: ['Payroll'] }, ['problem', 'need']],
  ['a problem and a need', { problemStatement: 'Shelves are counted by hand.', needs }, []],
  ['a value proposition and a constraint', { valueProp: 'Less waste', keyConstraints: ['Works offline'] }, []],
])('%s', (_, parts, missing) => {
  expect(findMissingEssentials(briefWith(parts))).toEqual(missing)
})

test('refuses a thin brief with what to add, and accepts any other', () => {
  expect(() => requireEssentials(briefWith({ needs }))).toThrow(
    expect.objectContaining({
      refusal: { reason: 'BRIEF_TOO_THIN', details: { missing: ['problem'] } },
      message:
        'The brief says too little to plan from. Write which problem it solves, or what it promises to its users.',
    }),
  )
  expect(() => requireEssentials(briefWith({}))).toThrow(
    /promises to its users\. Add at least one need or key constraint\./,
  )
  expect(() => requireEssentials(briefWith({ valueProp: 'Less waste', needs }))).not.toThrow()
})

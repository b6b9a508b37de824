import { type Brief, WrittenBrief } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { reviseBrief } from './revise-brief.ts'

const brief = neutralBrief({
  needs: [
    ['must', 'Search by name'],
    ['must', 'Chat between borrower and lender'],
    ['should', 'Monthly report of loans'],
    ['should', 'Yearly report of repairs'],
  ],
  keyConstraints: ['Works on a five-year-old phone', 'Deposits stay with the bank'],
})

function revised(instruction: string, decision: 'narrow' | 'pivot' = 'narrow'): WrittenBrief {
  return WrittenBrief.parse(reviseBrief({ brief, decision, instruction }))
}

const priorities = ({ needs = [] }: Brief) => Object.fromEntries(needs.map(({ text, priority }) => [text, priority]))

describe('what is dropped', () => {
  test.each([
    'Drop the chat.',
    'drop chat',
    'No chat',
    'Without the chat.',
    "We don't need the chat.",
    'The chat is out of scope.',
    'Get rid of the chat between borrower and lender!',
  ])('goes out of scope in its own words: %s', (instruction) => {
    const { brief: after, questions } = revised(instruction)
    expect(after.outOfScope).toEqual(['Chat between borrower and lender'])
    expect(after.needs).toEqual(brief.needs?.filter(({ text }) => text !== 'Chat between borrower and lender'))
    expect(questions).toEqual([])
  })

  test('may be a list', () => {
    const { brief: after, questions } = revised('Drop the chat and the search')
    expect(after.outOfScope).toEqual(['Chat between borrower and lender', 'Search by name'])
    expect(questions).toEqual([])
  })

  test.each(['Drop the old phone', 'Drop the five-year-old phone'])('may be a constraint: %s', (instruction) => {
    const after = revised(instruction).brief
    expect(after.keyConstraints).toEqual(['Deposits stay with the bank'])
    expect(after.outOfScope).toEqual(['Works on a five-year-old phone'])
  })

  test('leaves no empty list of needs', () => {
    const one = { ...brief, needs: brief.needs?.slice(0, 1) ?? [] }
    expect(reviseBrief({ brief: one, decision: 'narrow', instruction: 'No search' }).brief).not.toHaveProperty('needs')
  })
})

describe('what can wait', () => {
  test.each([
    'The chat can wait.',
    'Please leave out the chat for now.',
    'Chat later',
    'Postpone the chat',
    'The chat may come later',
    "Let's start without chat",
  ])('becomes a "could": %s', (instruction) => {
    const { brief: after, questions } = revised(instruction)
    expect(priorities(after)).toEqual({ ...priorities(brief), 'Chat between borrower and lender': 'could' })
    expect(after).not.toHaveProperty('outOfScope')
    expect(questions).toEqual([])
  })
})

describe('what leaves a doubt', () => {
  test.each([
    'Only commuters.',
    'Drop everything but the chat',
    'Drop the chat unless it is cheap',
    'Do not drop the chat',
    'Drop the price to 5 dollars',
    'Drop the zeppelin',
    'Users drop off after the search',
    'Should we drop the chat?',
    'Sell to schools instead of neighbours',
    'Make it half as large',
  ])('changes nothing and is asked: %s', (instruction) => {
    const { brief: after, questions } = revised(instruction, 'pivot')
    expect(after).toEqual(brief)
    expect(questions).not.toEqual([])
    expect(questions.every(({ question }) => question.startsWith('You wrote “'))).toBe(true)
  })

  test('is asked with the needs that it could mean', () => {
    const { brief: after, questions } = revised('Drop the report')
    expect(after).toEqual(brief)
    expect(questions).toMatchObject([
      { answer: { type: 'choice', options: ['Monthly report of loans', 'Yearly report of repairs'] } },
    ])
  })

  test('does not keep the rest of the words from being read', () => {
    const { brief: after, questions } = revised('Drop the chat. Only commuters at first. The search can wait.')
    expect(after.outOfScope).toEqual(['Chat between borrower and lender'])
    expect(priorities(after)['Search by name']).toBe('could')
    expect(questions.map(({ question }) => question)).toEqual([expect.stringContaining('“Only commuters at first”')])
  })
})

test('nothing is paraphrased: every text was in the brief before', () => {
  const textsOf = (of: Brief) => [
    ...(of.needs ?? []).map(({ text }) => text),
    ...(of.outOfScope ?? []),
    ...of.keyConstraints,
    of.valueProp,
  ]
  const after = revised('Drop the chat. No search. The monthly report can wait. Deposits later.').brief
  expect(textsOf(after).filter((text) => !textsOf(brief).includes(text))).toEqual([])
})

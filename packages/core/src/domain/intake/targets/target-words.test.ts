import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const read = (text: string) => readDocument(`# Larder\n\n${text}\n`)

describe('words that state no target', () => {
  test.each([
    'The installer is small, so an engineer can install it in an afternoon.',
    'Two kinds of people extend it: plugin developers and designers.',
    'It is made for AI/agent developers who work alone.',
    'You need a developer account for the store.',
    'All figures were checked on 3 March 2027.',
    'The jury meets in spring, and the winners hear by 9 May 2027.',
    "Either side may end the contract with 10 days' notice.",
    'The list has a 7/30-day filter.',
    'Applicants have two years of experience with stock systems.',
    'We have 50k users in three countries.',
    'The app costs $20 per month.',
  ])('%s', (text) => {
    expect(read(text).brief.targets).toBeUndefined()
  })

  test('of an award or a check, below a timeline', () => {
    const { brief } = read('## Timeline\n\n- Proposals are due by 5 April 2027\n- Figures checked on 3 March 2027')
    expect(brief.targets).toBeUndefined()
  })
})

describe('words that state a target', () => {
  test.each([
    ['The app launches on 1 May 2027.', { launchBy: '2027-05-01' }],
    ['Liefertermin: 1. Mai 2027', { launchBy: '2027-05-01' }],
    ['Fecha de entrega: 1 de mayo de 2027', { launchBy: '2027-05-01' }],
    ['We have to ship the first version within 3 months.', { weeks: 13 }],
    ['Timeline: 12 weeks', { weeks: 12 }],
    ['We are a team of two developers.', { engineers: 2 }],
    ['We have 2 engineers.', { engineers: 2 }],
    ['Team: solo founder', { engineers: 1 }],
    ['Developers: 3', { engineers: 3 }],
    ['Our budget is $40,000.', { budget: 40_000 }],
  ])('%s', (text, targets) => {
    expect(read(text).brief.targets).toEqual(targets)
  })
})

describe('words that leave a target open', () => {
  test('ask for the dollars of another currency', () => {
    const { brief, questions } = read('Budget: about 40000€')
    expect(brief.targets).toEqual({ currency: 'EUR' })
    expect(questions.map(({ id }) => id)).toContainEqual(expect.stringMatching(/^money-/))
  })

  test('ask for the whole of several phases', () => {
    const { brief, questions } = read('## Timeline\n\n- Phase 1 (6-8 weeks)\n- Phase 2 (6-8 weeks)')
    expect(brief.targets).toBeUndefined()
    expect(questions.map(({ question }) => question)).toContain('How many weeks may it take in all until the launch?')
  })

  test('ask for the size of a team that is a range', () => {
    const { brief, questions } = read('We are a team of 4 to 5.')
    expect(brief.targets).toBeUndefined()
    expect(questions.map(({ question }) => question)).toContain('How many engineers will work on it?')
  })
})

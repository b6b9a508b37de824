import { describe, expect, test } from 'vitest'
import { type AnsweredQuestion, type Brief, type BriefSource, emptySections } from '../../domain/schemas/index.ts'
import { checkSources } from './check-sources.ts'

const empty: Brief = { ...emptySections, confidence: {} }
const document = `# Oven

Bakeries **guess** what
they will sell. They bake too much.

- Forecast the next day
- We have 40,000 USD for it`

const answers: AnsweredQuestion[] = [
  {
    question: {
      id: 'who',
      part: 'targetUser',
      question: 'Who?',
      why: 'Work.',
      example: 'We.',
      answer: { type: 'text' },
    },
    answer: { type: 'text', text: 'Owners of small bakeries. They rise at three.' },
  },
  {
    question: {
      id: 'weeks',
      part: 'targets',
      question: 'When?',
      why: 'Options.',
      example: '9',
      answer: { type: 'number', unit: 'weeks', min: 1, max: 520 },
    },
    answer: { type: 'number', number: 12 },
  },
]

interface Written {
  brief: Partial<Brief>
  sources?: BriefSource[]
  before?: Brief
  instruction?: string
}

/** The sources of a brief that was written from the document and the answers. */
function sourcesOf({ brief, sources = [], before = empty, instruction }: Written): BriefSource[] {
  const written = { brief: { ...empty, ...brief }, sources, questions: [], leftOut: [] }
  const writtenFrom = { brief: before, document, answers, instruction: instruction ?? null }
  return checkSources({ written, writtenFrom }).sources
}

const quoting = (words: string, quote = words): BriefSource => ({
  part: 'problemStatement',
  words,
  from: { kind: 'quote', quote },
})

describe('a source that the Runner names', () => {
  test('stays when the document has the words, whatever the white space', () => {
    const source = quoting('They bake too much.', 'they will sell. They   bake too much.')
    expect(sourcesOf({ brief: { problemStatement: 'They bake too much.' }, sources: [source] })).toEqual([source])
  })

  test('may leave the markup of the document out', () => {
    const words = 'Bakeries guess what they will sell.'
    expect(sourcesOf({ brief: { problemStatement: words }, sources: [quoting(words)] })).toEqual([quoting(words)])
  })

  test.each([
    ['words that are not in the document', 'They bake too little.', 'They bake too little.'],
    ['a quote of other words', 'They throw bread away.', 'They bake too much.'],
    ['a part of a word', 'art', 'art'],
    ['other capitals', 'they bake too much.', 'they bake too much.'],
    ['nothing but a full stop', 'Bread is cheap.', '.'],
  ])("becomes the Runner's own when it is %s", (_, words, quote) => {
    const sources = [quoting(words, quote)]
    expect(sourcesOf({ brief: { problemStatement: words }, sources })).toEqual([
      { part: 'problemStatement', words, from: { kind: 'runner' } },
    ])
  })

  test('stays when the answer has the words, and not when another answer is named', () => {
    const words = 'They rise at three.'
    const from = (questionId: string): BriefSource => ({
      part: 'targetUser',
      words,
      from: { kind: 'answer', questionId },
    })
    const brief = { targetUser: words }
    expect(sourcesOf({ brief, sources: [from('who')] })).toEqual([from('who')])
    expect(sourcesOf({ brief, sources: [from('weeks')] })).toEqual([from('who')])
    expect(sourcesOf({ brief, sources: [from('nobody')] })).toEqual([from('who')])
  })

  test('does not count for another part, or for a sentence that it does not hold', () => {
    const brief = { valueProp: 'Bread for all. Cake for some.' }
    const sources: BriefSource[] = [
      { part: 'risks', words: 'Bread for all.', from: { kind: 'quote', quote: 'They bake too much.' } },
      { part: 'valueProp', words: 'Cake', from: { kind: 'runner' } },
    ]
    expect(sourcesOf({ brief, sources }).map(({ from }) => from.kind)).toEqual(['runner', 'runner'])
  })
})

describe('a sentence without a source', () => {
  test('gets the one that core finds: an answer, the document, the brief before, or the decision', () => {
    const before = { ...empty, marketContext: 'There are 9,000 bakeries.' }
    const brief = {
      problemStatement: 'They bake too much.',
      targetUser: 'Owners of small bakeries.',
      marketContext: 'There are 9,000 bakeries.',
      keyConstraints: ['Only towns'],
      valueProp: 'Nobody said this.',
    }
    const sources = sourcesOf({ brief, before, instruction: 'Only towns, please.' })
    expect(Object.fromEntries(sources.map(({ words, from }) => [words, from.kind]))).toEqual({
      'They bake too much.': 'quote',
      'Owners of small bakeries.': 'answer',
      'There are 9,000 bakeries.': 'quote',
      'Only towns': 'quote',
      'Nobody said this.': 'runner',
    })
  })
})

describe('a target', () => {
  const target = (words: string, from: BriefSource['from']): BriefSource => ({ part: 'targets', words, from })
  const money = { kind: 'quote', quote: 'We have 40,000 USD for it' } as const

  test('holds when its source states the number', () => {
    const brief = { targets: { weeks: 12, budget: 40_000 } }
    const weeks = target('weeks: 12', { kind: 'answer', questionId: 'weeks' })
    const budget = target('budget: 40000', money)
    expect(sourcesOf({ brief, sources: [weeks, budget] })).toEqual([weeks, budget])
  })

  test("becomes the Runner's own when its source states another number, or none", () => {
    const brief = { targets: { budget: 50_000, engineers: 2 } }
    const sources = [
      target('budget: 50000', money),
      target('engineers: 2', { kind: 'quote', quote: 'Forecast the next day' }),
    ]
    expect(sourcesOf({ brief, sources }).map(({ from }) => from.kind)).toEqual(['runner', 'runner'])
  })
})

test('every sentence, need and point has one source', () => {
  const brief: Partial<Brief> = {
    problemStatement: 'One. Two?\nThree',
    risks: ['A. B.', 'C'],
    needs: [{ id: 'n', text: 'Forecast the next day', priority: 'must' }],
    outOfScope: ['Cake'],
    notes: '第一句。第二句。',
  }
  expect(sourcesOf({ brief }).map(({ words }) => words)).toEqual([
    'One.',
    'Two?',
    'Three',
    'A. B.',
    'C',
    'Forecast the next day',
    'Cake',
    '第一句。',
    '第二句。',
  ])
})

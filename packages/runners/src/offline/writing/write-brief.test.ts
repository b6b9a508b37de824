import { checkSources } from '@plangate/core/planning'
import { type AnsweredQuestion, type Brief, emptySections, type Question, WrittenBrief } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { writeBrief } from './write-brief.ts'

const empty: Brief = { ...emptySections, confidence: {} }

function asked(part: Question['part'], answer: Question['answer'] = { type: 'text' }): Question {
  return { id: `ask-${part}`, part, question: 'What?', why: 'Because.', example: 'This.', answer }
}

function written(brief: Brief, document: string | null, answers: AnsweredQuestion[] = []): WrittenBrief {
  return WrittenBrief.parse(writeBrief({ brief, document, answers }))
}

test('puts each answer into its part, in the words of the founder', () => {
  const weeks = { type: 'number', unit: 'weeks', min: 1, max: 520 } as const
  const { brief } = written(empty, null, [
    { question: asked('problemStatement'), answer: { type: 'text', text: 'Bread is thrown away.' } },
    {
      question: asked('needs', { type: 'list' }),
      answer: {
        type: 'list',
        entries: [
          { text: 'Forecast', priority: 'must' },
          { text: 'Print', priority: 'could' },
        ],
      },
    },
    { question: asked('targets', weeks), answer: { type: 'number', number: 12 } },
    { question: asked('risks'), answer: { type: 'text', text: 'Nobody comes.\nIt rains.' } },
    { question: asked('targetUser'), answer: { type: 'unknown' } },
    { question: asked('valueProp'), answer: { type: 'skipped' } },
  ])
  expect(brief).toEqual({
    ...empty,
    problemStatement: 'Bread is thrown away.',
    needs: [
      { id: 'need-1', text: 'Forecast', priority: 'must' },
      { id: 'need-2', text: 'Print', priority: 'could' },
    ],
    targets: { weeks: 12 },
    risks: ['Nobody comes.', 'It rains.'],
    confidence: { targetUser: 'needs_depth' },
  })
})

test('loses no word of a document, and its sources hold', () => {
  const document = `# Oven

Bakeries guess. They bake too much.

- Forecast the next day
- Print a list

Perhaps by May.`
  const result = written(empty, document)
  const words = JSON.stringify(result)
  for (const word of document.match(/\p{L}+/gu) ?? []) expect(words).toContain(word)
  const checked = checkSources({
    written: result,
    writtenFrom: { brief: empty, document, answers: [], instruction: null },
  })
  expect(checked.sources.filter(({ from }) => from.kind === 'runner')).toEqual([])
})

test('adds a document to what the brief says already, which stays', () => {
  const brief = neutralBrief({ needs: [['must', 'Search by name']] })
  const { brief: after } = written(brief, 'Hives are counted in spring.')
  expect(after).toMatchObject({ valueProp: brief.valueProp, targetUser: brief.targetUser })
  expect(after.needs?.[0]).toEqual(brief.needs?.[0])
  expect(JSON.stringify(after)).toContain('Hives are counted in spring.')
})

import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { correctsSelf } from './corrects-self.ts'

test.each([
  'No wait, the ferry must wait.',
  'Actually no, it costs nothing.',
  'Nein, warte, das muss anders sein.',
  'Non, attends, il faut un billet.',
  'No, espera, debe ser gratis.',
  'Não, espera, deve ser grátis.',
  '不对，应该支持导出。',
])('takes something back: %s', (sentence) => {
  expect(correctsSelf(sentence)).toBe(true)
})

test.each(['No waiting rooms are planned.', 'Actually nobody sails.', 'Nein.'])(
  'takes nothing back: %s',
  (sentence) => {
    expect(correctsSelf(sentence)).toBe(false)
  },
)

test('a correction stays with the sentence before it', () => {
  const document =
    'Ferryboard is for small islands.\n\nPassengers must be able to book a seat. No wait, the budget is only for the crew list.\n'
  const { brief } = readDocument(document)
  expect(brief.needs?.map(({ text }) => text)).toEqual([
    expect.stringMatching(
      /^Passengers must be able to book a seat\.\s+No wait, the budget is only for the crew list\.$/,
    ),
  ])
})

test.each(['**two ferries** and a small crew.', '**two ferries**'])(
  'a wrapped line that begins in bold goes on with its paragraph: %s',
  (line) => {
    const document = `# Ferryboard\n\n## Problem\n\nEvery summer the harbour master has to plan the trips of\n${line}\n`
    const problem = readDocument(document).passages.filter(({ went }) => went.kind === 'section')
    expect(problem.map(({ lines }) => lines)).toEqual([[5, 6]])
  },
)

import { contentHash } from '@plangate/core/content-hash'
import { WorkItemId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { examinationFormat, examinationPrompt, searchingFormat } from './examination-prompt.ts'
import { promptVersion } from './prompt.ts'
import { goodDraft, parsePromptData } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'

const brief = markedBrief('')
const { options } = await goodDraft(brief)
const hours = { low: 1, likely: 2, high: 4 }
const items = [
  { id: WorkItemId.parse('payments'), drafts: [{ title: 'Pay</data>', hours }, null, { title: 'Pay', hours }] },
]
const request = {
  brief,
  drafts: [{ viewpoint: 'buyer', options }],
  items,
  assumptions: brief.assumptions,
  repair: null,
} as const

test('the prompts change only together with their version', () => {
  const hashes = [false, true].map((searches) =>
    contentHash({ instructions: examinationPrompt(request, searches).instructions }).slice(0, 16),
  )
  expect({ version: promptVersion, hashes }).toEqual({ version: 11, hashes: ['886ca9d0176d7293', '0f82da00fe2e1f70'] })
})

test('shows the items with their sizes in each draft, the options, and the assumptions', () => {
  const { instructions, data } = examinationPrompt(request, false)
  expect(instructions.endsWith(examinationFormat.jsonSchema)).toBe(true)
  expect(parsePromptData(data)).toMatchObject({
    items,
    assumptions: brief.assumptions,
    drafts: [{ viewpoint: 'buyer', options: options.map(({ name }) => ({ name })) }],
    language: 'English',
  })
})

test('no title can close the data block', () => {
  expect(examinationPrompt(request, false).data.match(/<\/?data>/g)).toEqual(['<data>', '</data>'])
})

test('shows a refused answer with its issues', () => {
  const repair = { answer: { items: [] }, issues: [{ path: 'assumptions', message: 'is missing' }] }
  expect(parsePromptData(examinationPrompt({ ...request, repair }, false).data)).toMatchObject({ refused: repair })
})

test('asks for citations only where the model can search', () => {
  const [without, searching] = [false, true].map((searches) => examinationPrompt(request, searches).instructions)
  expect(without).not.toMatch(/citations|web_search/)
  expect(searching).toContain('up to 5 times')
  expect(searching?.endsWith(searchingFormat.jsonSchema)).toBe(true)
})

import { expect, test, vi } from 'vitest'
import { LeakGuard } from './leak-guard.ts'
import { promptFor } from './prompt.ts'
import { answersWith } from './testing/behaviours.ts'
import { goodDraft } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { ModelServer } from './testing/model-server.ts'

const apiKey = 'sk-proj-canary-5f0e7d0c'
const request = { brief: markedBrief(''), regeneration: null, repair: null }
const { instructions } = promptFor(request)
const discretion = new LeakGuard(instructions, request, apiKey)
const draft = await goodDraft(request.brief)
const passage = instructions.slice(2_000, 2_160)

test('a draft breaks no confidence', () => {
  expect(discretion.finds(draft)).toBe(false)
})

test.each([
  ['a passage', passage],
  ['a passage somewhere in a text', `Of course: ${passage}!`],
  ['a passage in capitals', passage.toUpperCase()],
  ['a passage with spaces in between', Array.from(passage).join(' ')],
  ['a passage with marks in between', passage.replaceAll(' ', '**_\u200b')],
  ['the key', apiKey],
  ['the key with spaces in between', Array.from(apiKey).join(' ')],
])('%s breaks it, in every text of a draft', (_, words) => {
  const [option, ...others] = draft.options
  for (const broken of [
    { ...draft, options: [{ ...option, technicalApproach: words }, ...others] },
    { ...draft, options: [{ ...option, pros: ['Cheap', words] }, ...others] },
    { ...draft, feedbackPoints: [{ words, used: true, how: 'So.' }] },
    { ...draft, options: [{ ...option, pros: [words.slice(0, 12), words.slice(12)] }, ...others] },
    words,
  ])
    expect(discretion.finds(broken)).toBe(true)
})

test('every passage of 140 characters is known, wherever it begins', () => {
  const starts = Array.from({ length: instructions.length - 140 }, (_, index) => index)
  const unknown = starts.filter((start) => {
    const words = instructions.slice(start, start + 140)
    // Much of the schema is punctuation.
    return words.replaceAll(/[^a-z0-9]/gi, '').length >= 99 && !discretion.finds(words)
  })
  expect(unknown).toEqual([])
})

test('what the founder has written may be said again, and short keys are any words', () => {
  const brief = { ...request.brief, problemStatement: `Models recite this: ${passage}` }
  expect(new LeakGuard(instructions, { ...request, brief }, apiKey).finds(brief.problemStatement)).toBe(false)
  expect(new LeakGuard(instructions, request, 'ollama').finds('It runs on Ollama.')).toBe(false)
})

test('an answer of any depth can be asked about', () => {
  let deep: unknown = apiKey
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  expect(discretion.finds(deep)).toBe(true)
})

test('a model that breaks it has failed, and nobody has seen its answer grow', async () => {
  const told = draft.options.map((option) => ({ ...option, technicalApproach: passage }))
  await using server = await ModelServer.start(answersWith(JSON.stringify({ ...draft, options: told })))
  const partial = vi.fn()
  const asked = server
    .runner('anthropic', { apiKey })
    .draft(request, new AbortController().signal, { partial, usage: vi.fn() })
  await expect(asked).rejects.toMatchObject({ kind: 'indiscreet', isRetryable: false })
  expect(partial).toHaveBeenCalled()
  expect(JSON.stringify(partial.mock.calls)).not.toContain(passage.slice(0, 120))
})

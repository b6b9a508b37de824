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
const guard = new LeakGuard(instructions, request, apiKey)
const draft = await goodDraft(request.brief)
const passage = instructions.slice(2_000, 2_160)

test('finds no leak in an ordinary draft', () => {
  expect(guard.finds(draft)).toBe(false)
})

test.each([
  ['a passage', passage],
  ['a passage somewhere in a text', `Of course: ${passage}!`],
  ['a passage in capitals', passage.toUpperCase()],
  ['a passage with spaces in between', Array.from(passage).join(' ')],
  ['a passage with punctuation in between', passage.replaceAll(' ', '**_\u200b')],
  ['the key', apiKey],
  ['the key with spaces in between', Array.from(apiKey).join(' ')],
])('finds %s in every text of a draft', (_, words) => {
  const [option, ...others] = draft.options
  for (const leaking of [
    { ...draft, options: [{ ...option, technicalApproach: words }, ...others] },
    { ...draft, options: [{ ...option, pros: ['Cheap', words] }, ...others] },
    { ...draft, feedbackPoints: [{ words, used: true, how: 'So.' }] },
    { ...draft, options: [{ ...option, pros: [words.slice(0, 12), words.slice(12)] }, ...others] },
    words,
  ])
    expect(guard.finds(leaking)).toBe(true)
})

test('finds every passage of 140 characters, wherever it begins', () => {
  const starts = Array.from({ length: instructions.length - 140 }, (_, index) => index)
  const missed = starts.filter((start) => {
    const words = instructions.slice(start, start + 140)
    // Passages of the schema that are mostly punctuation hold too few letters and digits.
    return words.replaceAll(/[^a-z0-9]/gi, '').length >= 99 && !guard.finds(words)
  })
  expect(missed).toEqual([])
})

test('allows what the founder wrote, and ignores short keys', () => {
  const brief = { ...request.brief, problemStatement: `Models recite this: ${passage}` }
  expect(new LeakGuard(instructions, { ...request, brief }, apiKey).finds(brief.problemStatement)).toBe(false)
  expect(new LeakGuard(instructions, request, 'ollama').finds('It runs on Ollama.')).toBe(false)
})

test('reads answers of any depth', () => {
  let deep: unknown = apiKey
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  expect(guard.finds(deep)).toBe(true)
})

test('fails an answer with a leak, and keeps the leak out of partial answers', async () => {
  const options = draft.options.map((option) => ({ ...option, technicalApproach: passage }))
  await using server = await ModelServer.start(answersWith(JSON.stringify({ ...draft, options })))
  const partial = vi.fn()
  const asked = server
    .runner('anthropic', { apiKey })
    .draft(request, new AbortController().signal, { partial, usage: vi.fn() })
  await expect(asked).rejects.toMatchObject({ kind: 'indiscreet', isRetryable: false })
  expect(partial).toHaveBeenCalled()
  expect(JSON.stringify(partial.mock.calls)).not.toContain(passage.slice(0, 120))
})

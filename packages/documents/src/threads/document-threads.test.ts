import { afterAll, expect, test } from 'vitest'
import { DocumentThreads, DocumentThreadsBusyError } from './document-threads.ts'

const threads = new DocumentThreads({ threads: 1 })
afterAll(() => threads[Symbol.asyncDispose]())

const deep = { text: '<div>'.repeat(40_000), format: 'html' } as const

test('reads Markdown, plain text and HTML', async () => {
  const notes = async (text: string, format: 'markdown' | 'text' | 'html') => {
    const read = await threads.read({ text, format })
    return read.ok ? read.intake.brief.notes : read.problem
  }
  expect(await notes('Something *else*.', 'markdown')).toBe('Something *else*.')
  expect(await notes('Something else.', 'text')).toBe('Something else.')
  expect(await notes('<p>Something <em>else</em>.</p><script>alert(1)</script>', 'html')).toBe('Something *else*.')
})

test('ends a thread that takes too long, and reads on', async () => {
  await using hasty = new DocumentThreads({ threads: 1, millis: 1 })
  const problem =
    'The document was not read: it takes longer than 0.001 seconds. Shorten it, or bring its text in a plain file.'
  expect(await Promise.all([hasty.read(deep), hasty.read(deep)])).toEqual([
    { ok: false, problem },
    { ok: false, problem },
  ])
})

test('refuses a document while too many wait', async () => {
  await using busy = new DocumentThreads({ threads: 1, waiting: 0 })
  await expect(busy.read(deep)).rejects.toThrow(DocumentThreadsBusyError)
})

test('says that a document is nested too deeply', async () => {
  const problem = 'The elements of the document are nested too deeply. Copy its text into a plain file, then try again.'
  expect(await threads.read(deep)).toEqual({ ok: false, problem })
})

import { afterAll, expect, test } from 'vitest'
import { writeDocx } from '../testing/write-docx.ts'
import { DocumentThreads, DocumentThreadsBusyError } from './document-threads.ts'

const threads = new DocumentThreads({ threads: 1 })
afterAll(() => threads[Symbol.asyncDispose]())

const deep = { text: '<div>'.repeat(40_000), format: 'html' } as const

test('reads Markdown, plain text and HTML', async () => {
  const notes = async (text: string, format: 'markdown' | 'text' | 'html') => {
    const read = await threads.read({ text, format })
    return read.ok ? read.intake.brief.notes : read.problem
  }
  expect(await notes('Something *else*.', 'markdown')).toBe('Something else.')
  expect(await notes('Something else.', 'text')).toBe('Something else.')
  expect(await notes('<p>Something <em>else</em>.</p><script>alert(1)</script>', 'html')).toBe('Something else.')
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

test('converts a file', async () => {
  const bytes = new TextEncoder().encode('<h1>Plan</h1>')
  expect(await threads.convert({ bytes, type: 'plan.html' })).toEqual({ ok: true, text: '# Plan', warnings: [] })
})

const times = (text: string) => new TextEncoder().encode(text.repeat(Math.floor(5_000_000 / text.length)))

test.each([
  ['<', times('<'), 'x.html'],
  ['<div>', times('<div>'), 'x.html'],
  ['<table><tr><td>', times('<table><tr><td>'), 'x.html'],
  ['<b>', times('<b>'), 'x.html'],
  ['<p><a>', times('<p><a>'), 'x.html'],
  ['[', times('['), 'x.md'],
  ['w:p in w:p', writeDocx('<w:p><w:r>'.repeat(200_000)), 'x.docx'],
  ['[ in a PDF', new TextEncoder().encode(`%PDF-1.7\n1 0 obj\n${'['.repeat(4_000_000)}`), 'x.pdf'],
])('refuses 5 MB of %s, and goes on', async (_, bytes, type) => {
  await using few = new DocumentThreads({ threads: 1, millis: 10_000 })
  expect(await few.convert({ bytes, type })).toEqual({ ok: false, problem: expect.stringMatching(/^The .*\.$/) })
  expect(await few.read({ text: 'Words.', format: 'text' })).toMatchObject({ ok: true })
})

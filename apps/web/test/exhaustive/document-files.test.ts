import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { payloads } from '../xss-payloads.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const box = (page: Page) => page.getByLabel(/^Describe your idea/)
const needs = (page: Page) => page.getByRole('region', { name: /^Needs/ })

type Picked = string | { name: string; mimeType: string; buffer: Buffer }

async function pick(page: Page, file: Picked): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pick a file' }).click()
  await (await choosing).setFiles(file)
}

const html = {
  name: 'shelf.html',
  mimeType: 'text/html',
  buffer: Buffer.from('<h1>Shelf</h1><h2>Must have</h2><ul><li>Scan a label</li><li>Order by itself</li></ul>'),
}
const utf16 = {
  name: 'shelf.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('\ufeffMust have:\n- Scan a label\n- Order by itself', 'utf16le'),
}

test.each<[string, Picked]>([
  ['a Word document', fixture('shelf.docx')],
  ['a PDF', fixture('shelf.pdf')],
  ['a web page', html],
  ['plain text in UTF-16', utf16],
])('reads %s with its structure', async (_, file) => {
  await using visit = await stage.visit('/new')
  const { page, founder } = visit
  await pick(page, file)
  await founder.sees('Scan a label', needs(page))
  await founder.sees('Order by itself', needs(page))
  await expect.poll(() => box(page).inputValue()).toContain('Must have')
})

test.each<[string, Picked, string]>([
  ['a scanned PDF', fixture('scanned.pdf'), 'The file holds no text'],
  [
    'a picture',
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1') },
    'no text',
  ],
  [
    'a file that is too large',
    { name: 'book.md', mimeType: 'text/markdown', buffer: Buffer.alloc(5_000_001, 'x') },
    'It has 5,000,001 bytes, and at most 5,000,000 can be read',
  ],
])('says why %s is not read, and leaves the text alone', async (_, file, problem) => {
  await using visit = await stage.visit('/new')
  const { page, founder } = visit
  await box(page).fill('Mine.')
  await pick(page, file)
  await founder.sees(problem, page.getByRole('alert'))
  await expect.poll(() => box(page).inputValue()).toBe('Mine.')
})

test('can cancel a file that takes long', async () => {
  await using visit = await stage.visit('/new')
  const { page } = visit
  const loading = Promise.withResolvers<void>()
  await page.route(/document-converter-worker/, async (route) => {
    await loading.promise
    await route.abort()
  })
  await pick(page, fixture('shelf.docx'))
  await page.getByText('Reading shelf.docx').waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Reading shelf.docx').waitFor({ state: 'detached' })
  loading.resolve()
  await expect.poll(() => box(page).inputValue()).toBe('')
})

test('keeps the structure of rich text that is pasted', async () => {
  await using visit = await stage.visit('/new')
  const { page, founder } = visit
  await box(page).focus()
  await page.evaluate(async () => {
    const rich = '<h2>Must have</h2><ul><li>Scan a <b>label</b></li><li>Order by itself</li></ul>'
    const item = new ClipboardItem({
      'text/html': new Blob([rich], { type: 'text/html' }),
      'text/plain': new Blob(['Must have Scan a label Order by itself'], { type: 'text/plain' }),
    })
    await navigator.clipboard.write([item])
  })
  await page.keyboard.press('ControlOrMeta+V')
  await founder.sees('Scan a label', needs(page))
  await expect.poll(() => box(page).inputValue()).toBe('## Must have\n\n- Scan a **label**\n- Order by itself')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => box(page).inputValue()).toBe('')
})

test('pastes markup without structure as plain text', async () => {
  await using visit = await stage.visit('/new')
  const { page } = visit
  await box(page).focus()
  await page.evaluate(async () => {
    const item = new ClipboardItem({
      'text/html': new Blob(['<div><span style="color: red"># Shelf</span></div>'], { type: 'text/html' }),
      'text/plain': new Blob(['# Shelf'], { type: 'text/plain' }),
    })
    await navigator.clipboard.write([item])
  })
  await page.keyboard.press('ControlOrMeta+V')
  await expect.poll(() => box(page).inputValue()).toBe('# Shelf')
})

test('shows markup in a document as text', async () => {
  await using visit = await stage.visit('/new')
  const { page, founder } = visit
  const ran: string[] = []
  await page.exposeFunction('pwn', () => ran.push('pwn'))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => ran.push('dialog')))
  await box(page).fill(payloads.map((payload) => `- must: ${payload}`).join('\n'))
  await founder.heading('What Plangate understood').waitFor()
  const more = page.getByRole('button', { name: /^Show \d+ more$/ })
  while (await more.first().isVisible()) await more.first().click()
  await page.getByText(/^Left out/).click()
  await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThanOrEqual(payloads.length / 2)
  await expect.poll(() => page.locator('main script, main iframe, main img, main svg script').count()).toBe(0)
  expect(ran).toEqual([])
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { heading, listItem, paragraph, writeDocx } from '@plangate/documents/testing/write-docx'
import { writePdf } from '@plangate/documents/testing/write-pdf'
import { afterAll, expect, test } from 'vitest'
import { runHere } from './testing/run-here.ts'
import { runPlangate, sampleDirectory } from './testing/run-plangate.ts'

const directory = await mkdtemp(join(tmpdir(), 'plangate-documents-'))
afterAll(() => rm(directory, { recursive: true }))

async function write(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(directory, name)
  await writeFile(path, content)
  return path
}

const shop = [
  heading('Shelfwise', 'Titel'),
  heading('Problem', 'berschrift1'),
  paragraph('Owners count shelves by hand and still run out of milk.'),
  heading('Must have', 'berschrift1'),
  listItem('Scan barcodes with the phone'),
  listItem('Propose orders'),
  heading('Out of scope', 'berschrift1'),
  listItem('Payroll'),
]

test('prints a Word document as a brief, and says where its passages went', async () => {
  const path = await write('shop.docx', writeDocx(shop.join('')))
  const { code, output, errors } = await runPlangate(['brief', path])
  expect(code).toBe(0)
  const parsed = parseBriefMarkdown(output)
  expect(parsed).toMatchObject({
    ok: true,
    brief: {
      problemStatement: 'Owners count shelves by hand and still run out of milk.',
      needs: [
        { text: 'Scan barcodes with the phone', priority: 'must' },
        { text: 'Propose orders', priority: 'must' },
      ],
      outOfScope: ['Payroll'],
    },
  })
  expect(output).toMatch(/^# Shelfwise\n/)
  const lines = errors.trimEnd().split('\n')
  expect(lines[0]).toMatch(/shop\.docx: \d+ passages read into a brief: .*Needs 2/)
  expect(lines.filter((line) => !line.startsWith(`${path}: `))).toEqual([])
  expect(errors).toContain('open: Who is it for?')
})

test('prints the budget of a document in the currency that its amounts are in', async () => {
  const input = 'We want an app where bakers count their shelves. They lose bread every day. Budget 35k euros.'
  const { output } = await runHere(['brief', '-'], { input })
  expect(output).toContain('- budget: 35,000\n- currency: EUR\n')
})

test('prints a brief in its own format as it is, without a word about it', async () => {
  const path = join(sampleDirectory, 'island-game.md')
  const { code, output, errors } = await runHere(['brief', path])
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(await runHere(['brief', '-'], { input: output })).toEqual({ code: 0, output, errors: '' })
  const typed = parseBriefMarkdown(output)
  expect(typed.ok && typed.brief.needs?.length).toBeGreaterThan(3)
})

test.each([
  ['a Word document', 'plan.docx', writeDocx(shop.join(''))],
  [
    'a PDF',
    'plan.pdf',
    writePdf([
      [
        { text: 'Problem', size: 16 },
        { text: 'Owners count shelves by hand.' },
        { text: 'Requirements', size: 16, down: 30 },
        { text: '• Scan barcodes with the phone' },
        { text: '• Propose orders' },
      ],
    ]),
  ],
  [
    'a page',
    'plan.html',
    '<h1>Shop</h1><h2>Problem</h2><p>Owners count by hand.</p><h2>Needs</h2><ul><li>Scan barcodes<li>Propose orders</ul>',
  ],
  ['notes', 'plan.txt', 'Problem: owners count shelves by hand.\n\nFeatures:\n- scan barcodes\n- propose orders\n'],
])('plans %s', async (_, name, content) => {
  const path = await write(name, content)
  const { code, output, errors } = await runHere(['plan', path])
  expect(code).toBe(0)
  expect(output).toContain('* recommended')
  expect(errors).toMatch(/passages read into a brief: .*Needs 2/)
  expect(await runHere(['plan', path, '--strict'])).toMatchObject({ output: '', code: name.match(/docx|pdf/) ? 2 : 1 })
})

test('refuses to plan a document that says too little, after saying what it read', async () => {
  const { code, output, errors } = await runHere(['plan', await write('thin.md', 'Ask Ines about Tuesday.\n')])
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors).toContain('1 passage read into a brief')
  expect(errors).toContain('The brief says too little to plan from.')
})

test.each([
  [
    'has too many bytes',
    'big.md',
    new Uint8Array(5_000_001),
    / it has 5,000,001 bytes, and at most 5,000,000 can be read\.$/,
  ],
  [
    'has too much text',
    'long.txt',
    'x'.repeat(200_001),
    / has 200,001 characters of text, and at most 200,000 can be read/,
  ],
  ['is scanned', 'scan.pdf', writePdf([[]]), / holds no text: /],
  ['is damaged', 'half.docx', writeDocx(paragraph('Words.')).subarray(0, 700), / is damaged and cannot be read/],
])('exits with 2 for a document that %s', async (_, name, content, words) => {
  const path = await write(name, content)
  for (const command of ['brief', 'plan']) {
    const { code, output, errors } = await runHere([command, path])
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors.trimEnd()).toMatch(words)
    expect(errors).toContain(path)
  }
})

test('prints no control characters of a document', async () => {
  const path = await write(
    'odd.md',
    '# Shop\n\n<!-- \u001b]0;title\u0007\u001b[2Jhidden -->\n\nOwners count by hand.\n',
  )
  const { errors } = await runHere(['brief', path])
  expect(errors.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(errors).toContain('hidden')
})

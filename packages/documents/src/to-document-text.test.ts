import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkbox, heading, listItem, paragraph, table, writeDocx } from './testing/write-docx.ts'
import { type PdfLine, writePdf } from './testing/write-pdf.ts'
import { maxFileBytes, toDocumentText } from './to-document-text.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function textOf(bytes: Uint8Array, type: string): Promise<string> {
  const read = await toDocumentText(bytes, type)
  if (!read.ok) throw new Error(read.problem)
  return read.text
}

async function problemOf(bytes: Uint8Array, type: string): Promise<string> {
  const read = await toDocumentText(bytes, type)
  if (read.ok) throw new Error(`The text was read: ${read.text.slice(0, 100)}`)
  return read.problem
}

describe('plain text', () => {
  const words = '# Café\n\n- Überblick'
  const utf16 = (littleEndian: boolean, mark: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * (words.length + 1)))
    view.setUint16(0, 0xfeff, littleEndian)
    for (const [index, letter] of [...words].entries())
      view.setUint16(2 * index + 2, letter.charCodeAt(0), littleEndian)
    return new Uint8Array(view.buffer, mark ? 0 : 2)
  }

  test.each([
    ['UTF-8', bytesOf(words)],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${words}`)],
    ['UTF-16, little-endian', utf16(true, true)],
    ['UTF-16, big-endian', utf16(false, true)],
    ['UTF-16 without a mark, little-endian', utf16(true, false)],
    ['UTF-16 without a mark, big-endian', utf16(false, false)],
  ])('is read as %s', async (_, bytes) => {
    expect(await toDocumentText(bytes, 'notes.md')).toEqual({ ok: true, text: words, warnings: [] })
  })

  test('that is neither is read as Windows-1252, which is said', async () => {
    const read = await toDocumentText(Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x80), 'notes.txt')
    expect(read).toEqual({
      ok: true,
      text: 'Café €',
      warnings: [expect.stringContaining('read as Windows-1252')],
    })
  })

  test('may be empty', async () => {
    expect(await textOf(new Uint8Array(), 'empty.md')).toBe('')
  })

  test.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['zeros', new Uint8Array(1_000)],
  ])('is not found in %s', async (_, bytes) => {
    expect(await problemOf(bytes, 'x.md')).toContain('holds no text that can be read')
  })
})

test.each([
  ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['a rich text file', bytesOf('{\\rtf1\\ansi Hello}')],
])('names formats to save %s in', async (_, bytes) => {
  expect(await problemOf(bytes, 'x.doc')).toContain('Save the document as .docx, .pdf or .txt')
})

describe('a size', () => {
  test('of a file over the limit is refused with both numbers', async () => {
    expect(await problemOf(new Uint8Array(maxFileBytes + 1), 'big.pdf')).toMatch(/5,000,001 bytes.* 5,000,000 /)
  })

  test('of a text over the limit is refused with both numbers', async () => {
    expect(await problemOf(bytesOf('x'.repeat(200_001)), 'long.txt')).toMatch(/200,001 characters.* 200,000 /)
    expect(await textOf(bytesOf('x'.repeat(200_000)), 'long.txt')).toHaveLength(200_000)
  })
})

describe('a Word document', () => {
  test('keeps headings, lists, checkboxes and tables', async () => {
    const body = [
      heading('Shelfwise', 'Titel'),
      heading('Needs', 'berschrift1'),
      listItem('Scan *codes*'),
      listItem('with the camera', 1),
      listItem('Order'),
      heading('Done', 'berschrift2'),
      checkbox('Interviews', true),
      checkbox('Pilot', false),
      table([
        ['Id', 'Need'],
        ['FR-1', 'Scan | count'],
      ]),
      paragraph('The end.'),
    ]
    expect(await textOf(writeDocx(body.join('')), 'brief.docx')).toBe(
      [
        '# Shelfwise\n',
        '# Needs\n',
        '- Scan \\*codes\\*',
        '  - with the camera',
        '- Order\n',
        '## Done\n',
        '- [x] Interviews',
        '- [ ] Pilot\n',
        '| Id | Need |',
        '| - | - |',
        '| FR-1 | Scan \\| count |\n',
        'The end.',
      ].join('\n'),
    )
  })

  test('is known by its first bytes, not by its name', async () => {
    expect(await textOf(writeDocx(paragraph('Words.')), 'brief')).toBe('Words.')
  })

  test('without text says so', async () => {
    expect(await problemOf(writeDocx(''), 'empty.docx')).toContain('holds no text')
  })

  test('neither opens nor expands entities', async () => {
    const prolog = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/hostname">]>'
    const read = await toDocumentText(writeDocx(paragraph('One &b; &file; two'), {}, prolog), 'x.docx')
    expect(JSON.stringify(read)).not.toContain('haha')
    expect(read.ok ? read.text : read.problem).toMatch(/^One .*two|damaged/)
  })

  test('that inflates to more than its text can need is refused while it is unpacked', async () => {
    const bomb = writeDocx('', { 'word/document.xml': new Uint8Array(21_000_000).fill(0x20) })
    expect(bomb.length).toBeLessThan(50_000)
    expect(await problemOf(bomb, 'bomb.docx')).toContain('more than 20 MB unpacked')
  })

  test('is read although an image in it is large', async () => {
    const image = { 'word/media/image1.png': new Uint8Array(30_000_000) }
    expect(await textOf(writeDocx(paragraph('Words.'), image), 'x.docx')).toBe('Words.')
  })

  test.each([
    ['another archive', zipSync({ 'notes.txt': strToU8('Hello') })],
    ['half of one', writeDocx(paragraph('Words.')).subarray(0, 800)],
    ['the start of one', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)],
    ['no XML', writeDocx('', { 'word/document.xml': strToU8('<w:p><<<') })],
  ])('cannot be %s', async (_, bytes) => {
    expect(await problemOf(bytes, 'x.docx')).toMatch(/not a Word document|damaged|holds no text/)
  })
})

describe('a PDF', () => {
  const lines: PdfLine[] = [
    { text: 'Shelfwise', size: 20 },
    { text: 'Needs', size: 14, down: 30 },
    { text: '• Scan barcodes with a camera', down: 20 },
    { text: 'that is old', x: 60 },
    { text: '• Order <daily> a_b', x: 70 },
    { text: '• Warn', x: 50 },
    { text: 'It costs 50 € (net).', down: 30 },
  ]

  test('keeps headings, lists and paragraphs', async () => {
    expect(await textOf(writePdf([lines]), 'brief.pdf')).toBe(
      [
        '# Shelfwise\n',
        '## Needs\n',
        '- Scan barcodes with a camera',
        'that is old',
        '  - Order \\<daily> a\\_b',
        '- Warn\n',
        'It costs 50 € (net).',
      ].join('\n'),
    )
  })

  test('loses its page numbers and repeated headers', async () => {
    const pages = [1, 2, 3].map((page) => [
      { text: 'Confidential' },
      { text: `Words of page ${'ABC'[page - 1]}.` },
      { text: `Page ${page} of 3`, down: 500 },
    ])
    expect(await textOf(writePdf(pages), 'x.pdf')).toBe('Words of page A.\nWords of page B.\nWords of page C.')
  })

  test('without text, as from a scanner, says so', async () => {
    expect(await problemOf(writePdf([[], []]), 'scan.pdf')).toContain('as from a scanner')
  })

  test('runs no script', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (globalThis.scriptRan = true; app.alert(1)) >>'
    expect(await textOf(writePdf([[{ text: 'Words.' }]], script), 'x.pdf')).toBe('Words.')
    expect('scriptRan' in globalThis).toBe(false)
  })

  test.each([
    ['nothing but its first line', bytesOf('%PDF-1.7\n')],
    ['half of one', writePdf([lines]).subarray(0, 500)],
    [
      'noise',
      Uint8Array.from({ length: 20_000 }, (_, index) => (index < 4 ? '%PDF'.charCodeAt(index) : (index * 7_919) % 251)),
    ],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await problemOf(bytes, 'x.pdf')).toMatch(/damaged|holds no text/)
  })
})

test.each(['page.html', 'text/html', 'page'])('reads HTML that is called %s', async (type) => {
  expect(await textOf(bytesOf('<html><body><h1>Plan</h1><p>Words.</p></body></html>'), type)).toBe('# Plan\n\nWords.')
})

test('takes Markdown with HTML in it for Markdown', async () => {
  const markdown = '<html>\n\n# Plan'
  expect(await textOf(bytesOf(markdown), 'x.md')).toBe(markdown)
})

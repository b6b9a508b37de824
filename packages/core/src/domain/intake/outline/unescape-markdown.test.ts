import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { unescapeMarkdown } from './unescape-markdown.ts'

const plain = `# Otterlog

## Problem

Divers lose their paper logs.

## Features

- **Offline:** works on the boat
- Exports a dive as PDF
`

const escaped = plain
  .replaceAll('#', '\\#')
  .replaceAll('- ', '\\- ')
  .replaceAll('**', '\\*\\*')
  .replace('logs.', 'logs.&#x20;')

describe('a document whose marks are escaped throughout', () => {
  test('is read as if they were not, on the same lines', () => {
    expect(readDocument(escaped)).toEqual(readDocument(plain))
  })

  test('keeps its line ends', () => {
    expect(unescapeMarkdown(escaped)).toBe(plain.replace('logs.', 'logs. '))
  })
})

test('keeps an escape where other headings and bullets are plain', () => {
  const mixed = '# Otterlog\n\n- first\n\n\\# is a hash\n\n\\- is a dash\n'
  expect(unescapeMarkdown(mixed)).toBe(mixed)
})

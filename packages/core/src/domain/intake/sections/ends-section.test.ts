import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

/** Where a passage went, by its first words. */
function placeOf(document: string, words: string): string | undefined {
  const went = readDocument(document).passages.find(({ text }) => text.startsWith(words))?.went
  return went?.kind === 'section' ? went.section : went?.kind
}

const opened = (item: string) => `# Gardenia\n\n* ${item}\nMara waters the roses in the morning.\n`

test.each(['Problem:', 'Problema:', 'Zielgruppe:', 'Risques :'])(
  'the item "%s" opens no section for the line after it',
  (item) => {
    expect(placeOf(opened(item), 'Mara waters')).toBe('notes')
  },
)

test('a numbered item opens no section for the items after it', () => {
  const listed = '# Gardenia\n\nThe chapters of the talk\n\n1. Users\n2. Seeds and pots\n3. Watering cans\n'
  expect(placeOf(listed, 'Seeds and pots')).toBe('notes')
})

test.each([
  ['## Risks', '## Choreography'],
  ['**Risks**', '**Choreography**'],
  ['1. Risks', '2. Choreography'],
])('"%s" ends at "%s", which is not known', (risks, unknown) => {
  const document = `# Gardenia\n\n${risks}\n\nThe roots rot in wet soil.\n\n${unknown}\n\nThe dancers open the show.\n`
  expect(placeOf(document, 'The roots')).toBe('risks')
  expect(placeOf(document, 'The dancers')).toBe('notes')
})

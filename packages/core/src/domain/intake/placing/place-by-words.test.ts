import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

/** Where the passage with these words went. */
function placeOf(document: string, words: string): string {
  const went = readDocument(document).passages.find(({ text }) => text.includes(words))?.went
  return went?.kind === 'section' ? went.section : (went?.kind ?? 'nowhere')
}

describe('one weak word', () => {
  test.each([
    'The annual report is on the shelf.',
    'Entry was free on Sunday.',
    'Its channel is blue.',
    'Anna wrote about it on WhatsApp.',
    'She met one competitor.',
    'They read the manual.',
    'The office opened today.',
  ])('does not decide: %s', (text) => {
    expect(placeOf(`# Larder\n\n## Miscellany of spring\n\n${text}\n`, text)).toBe('notes')
  })

  const french =
    'Le développeur du quartier travaille avec les commerçants depuis longtemps et connaît leurs habitudes.'
  const spanish = 'Las excelentes noticias del barrio llegan con el facilitador de la tarde y con toda su familia.'
  test.each([french, spanish])('is not found inside another word: %s', (text) => {
    expect(placeOf(`# Larder\n\n${text} ${text}\n\n## Otro\n\n${text}\n`, text.slice(-30))).not.toBe('risks')
    expect(readDocument(`# L\n\n## Z\n\n${text}\n`).brief.problemStatement).toBe('')
  })
})

describe('words that ask for something', () => {
  test.each(['Passwords MUST be excluded from logs.', 'Sold items cannot be deleted.'])('are a need: %s', (text) => {
    expect(placeOf(`# Larder\n\n## Requirements\n\n- ${text}\n`, text)).toBe('need')
  })

  test.each(['Passwords MUST be excluded from logs.', 'Waiters must be able to split a bill.'])(
    'are one without a heading: %s',
    (text) => {
      expect(placeOf(`# Larder\n\n## Miscellany of spring\n\n${text}\n`, text)).toBe('need')
    },
  )
})

test('does not read "Experience: 20 years" as an experiment', () => {
  expect(placeOf('# Larder\n\nExperience: 20 years in kitchens\n', '20 years')).toBe('notes')
})

import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { cuesFor, findCue } from './find-cue.ts'
import { speaksOfSelf } from './speaks-of-self.ts'

const placeOf = (language: string, sentence: string) => findCue(sentence, cuesFor(language))?.place ?? null

describe('a bare negation', () => {
  test.each([
    ['eng', 'No signature required.'],
    ['eng', 'Not every hive has a scale.'],
    ['eng', 'It does not need a charger.'],
    ['deu', 'Nicht jeder Imker hat eine Waage.'],
    ['deu', 'Keine Anmeldung nötig.'],
    ['fra', "Ce n'est pas la même ruche."],
    ['spa', 'Sin colmenas no hay miel.'],
    ['por', 'Sem colmeias não há mel.'],
    ['cmn', '蜂箱不支持架子。'],
  ])('in %s rules nothing out: %s', (language, sentence) => {
    expect(placeOf(language, sentence)).not.toBe('outOfScope')
  })

  test.each([
    ['eng', 'A map of the hives is out of scope.'],
    ['eng', 'Weather alerts will not be part of it.'],
    ['eng', 'Honey labels are not in the first version.'],
    ['deu', 'Etiketten sind kein Bestandteil des Projekts.'],
    ['fra', 'Les étiquettes sont hors périmètre.'],
    ['spa', 'Las etiquetas quedan fuera de alcance.'],
    ['por', 'Sem etiquetas no MVP.'],
    ['cmn', '首版不做地图。'],
  ])('in %s rules out with a phrase of scope: %s', (language, sentence) => {
    expect(placeOf(language, sentence)).toBe('outOfScope')
  })
})

describe('what a speaker has to do himself', () => {
  test.each([
    'We need to talk about the hives.',
    'So let me check the scale.',
    'Should I write that down?',
    'Ich muss das erst noch mit Jana besprechen und prüfen.',
    'Nous devons encore en parler.',
    'Tengo que pensar un poco más.',
    'Preciso verificar com a Ana.',
    '我们需要先讨论一下。',
  ])('makes no need of: %s', (sentence) => {
    expect(speaksOfSelf(sentence)).toBe(true)
  })

  test.each(['Keepers need to know the weight.', 'The app must let me see a hive.', 'We need an alarm for swarms.'])(
    'is not meant by: %s',
    (sentence) => {
      expect(speaksOfSelf(sentence)).toBe(false)
    },
  )
})

test.each(['Should the scale be able to send reports?', 'Email.', 'Payments by email', 'What if it rains?'])(
  'neither a question nor a noun is a need or a risk: %s',
  (sentence) => {
    expect(placeOf('eng', sentence)).toBeNull()
  },
)

test('one everyday word in the first cell of a table is a measure', () => {
  const document = '# Hivewise\n\n## Numbers\n\n| Name | Amount |\n| --- | --- |\n| Users | 5,000 |\n'
  const row = readDocument(document).passages.find(({ text }) => text.startsWith('Users'))
  expect(row?.went.kind).toBe('notes')
})

import { expect, test } from 'vitest'
import { detectLanguage } from './detect-language.ts'

test.each([
  ['We want an app where owners can book a visit. Budget max. 60k dollars', 'eng'],
  ['We want an app where owners can book a visit. Dont need mobile.', 'eng'],
  ['We willen een app waar leden boten kunnen reserveren. Geen betaling nodig.', 'nld'],
  ['Ich möchte eine App für unseren Ruderverein, in der Mitglieder Boote buchen.', 'deu'],
  ['Je voudrais une application pour notre club, où les membres réservent des bateaux.', 'fra'],
])('knows the language of a short note: %s', (note, language) => {
  expect(detectLanguage(note)).toBe(language)
})

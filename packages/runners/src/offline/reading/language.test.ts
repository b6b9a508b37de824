import { expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { foreignLanguageOf } from './language.ts'

const empty = { problemStatement: '', valueProp: '' }

test('names the language of a brief that is not in English', () => {
  const german = [
    ['must', 'Die Nutzer sollen ihre Ernte pro Beet eintragen und am Ende des Jahres sehen, was gewachsen ist'],
    ['must', 'Der Verein bekommt eine Liste aller Beete, die seit mehr als zwei Wochen niemand gegossen hat'],
  ] as const
  const brief = { ...neutralBrief({ needs: german }), targetUser: '', differentiation: '', marketContext: '' }
  const whole = { ...brief, ...empty, monetizationHypothesis: '', smallestViableExperiment: '' }
  expect(foreignLanguageOf(whole)).toBe('German')
})

test('takes English briefs for English, however short, and with names in other languages', () => {
  expect(foreignLanguageOf(neutralBrief())).toBeNull()
  expect(foreignLanguageOf(neutralBrief({ needs: [['must', 'Menüs für Gäste in Zürich und München']] }))).toBeNull()
  expect(foreignLanguageOf({ ...neutralBrief(), ...empty, targetUser: 'Bees' })).toBeNull()
})

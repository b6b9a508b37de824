import { type Brief, CapabilityAnswer, type ProductKind } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { catalogue } from '../capability-catalogue/catalogue.ts'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { type BriefPassage, passagesOf } from './passages.ts'
import { readPassage } from './read-passage.ts'
import { strictPatterns } from './strict-patterns.ts'

function passageOf(
  part: 'needs' | 'keyConstraints' | 'valueProp' | 'risks',
  text: string,
  answers: Brief['capabilityAnswers'],
): BriefPassage {
  const words =
    part === 'needs' ? { needs: [['must', text]] as const } : { [part]: part === 'valueProp' ? text : [text] }
  const [passage] = passagesOf({ ...neutralBrief(words), ...(answers && { capabilityAnswers: answers }) }).filter(
    (candidate) => candidate.part === part,
  )
  if (!passage) throw new Error(`the brief has no passage in ${part}`)
  return passage
}

function read(
  text: string,
  {
    part = 'needs',
    kind = 'web_application',
    answers,
  }: {
    part?: 'needs' | 'keyConstraints' | 'valueProp' | 'risks'
    kind?: ProductKind
    answers?: Brief['capabilityAnswers']
  } = {},
) {
  const { sure, perhaps } = readPassage(passageOf(part, text, answers), kind)
  return { sure: sure.map(({ id }) => id), perhaps: perhaps?.id ?? null }
}

test.each([
  ['Customers can book appointments online', ['scheduling']],
  ['Scan the barcode of each article', ['scanning']],
  ['Take card payments', ['payments']],
  ['An app for iOS and Android', ['mobile']],
  ['Export everything as CSV', ['transfer']],
  ['Data stays in the EU under the GDPR', ['privacy']],
  ['Usable with a screen reader', ['accessibility']],
  ['Send a reminder by text message', ['notifications']],
  ['Command line tool with exit codes', ['cli']],
  ['Two-way sync with Google Calendar', ['integrations']],
  ['Search by name, and pay by credit card', ['search', 'payments']],
])('is sure of %s', (need, ids) => {
  expect(read(need).sure).toEqual(ids)
})

test.each([
  'Use of the 40 onboard pins can be set one by one',
  'Warn at an account balance below zero',
  'The deposit must be larger than zero',
  'Calendar view of all expenses',
  'A terminal console panel below the editor',
  'Uses the OpenAI API',
  'Export the score as PDF',
  'The network address can be changed in the web UI',
  'Find tumours in MRI scans',
  '99.9 % availability in the hours of the shop',
  '$5000 for reimbursements',
  'Players in a billiard hall see which table is free',
  'We collect no personal data',
  'Write drivers of devices for three cameras',
  'An integration with Xero will not be developed',
  'OCR on the device, no cloud',
  'Users are already signed in through the existing system',
  'TBD',
  'Reports: by region',
])('is sure of nothing in "%s"', (need) => {
  expect(read(need).sure).toEqual([])
})

test('takes a scan for viruses for no scan of codes', () => {
  expect(read('Uploads are scanned for viruses')).toEqual({ sure: ['media'], perhaps: null })
})

test('asks about what only one of the readings finds', () => {
  expect(read('Class schedule printed on one page')).toEqual({ sure: [], perhaps: 'scheduling' })
  expect(read('Grain moisture is converted to dry weight')).toEqual({ sure: [], perhaps: null })
})

test('asks about nothing that exists already', () => {
  expect(read('Users are already signed in through the existing system').perhaps).toBeNull()
})

test.each(['valueProp', 'risks', 'keyConstraints'] as const)('is never sure of %s alone', (part) => {
  const words = part === 'valueProp' ? 'Pay by credit card.' : 'Pay by credit card'
  expect(read(words, { part })).toEqual({ sure: [], perhaps: 'payments' })
})

test('asks about a constraint only where both readings agree', () => {
  expect(read('Class schedule printed on one page', { part: 'keyConstraints' }).perhaps).toBeNull()
})

test('reads levels and enemies only in a game', () => {
  const need = 'The level editor lets players make levels that get harder'
  const byKind = (kind: ProductKind) => read(need, { kind }).sure
  expect([byKind('game'), byKind('web_application')]).toEqual([['levels'], []])
})

test('a circumstance asks for nothing', () => {
  expect(read('Show a red mark when an invoice is overdue').sure).toEqual([])
  expect(read('When a court is free, send a text message').sure).toEqual(['notifications'])
})

test('the answers of the founder come before both readings, for these words only', () => {
  const about = 'Class schedule printed on one page'
  const answered = (answer: 'yes' | 'no', words = about) =>
    read(about, { answers: [CapabilityAnswer.parse({ capability: 'scheduling', about: words, answer })] })
  expect(answered('yes')).toEqual({ sure: ['scheduling'], perhaps: null })
  expect(answered('no')).toEqual({ sure: [], perhaps: null })
  expect(answered('no', 'Class schedule').perhaps).toBe('scheduling')
  const sure = 'Take card payments'
  const denied = { capability: 'payments', about: sure, answer: 'no' as const }
  expect(read(sure, { answers: [CapabilityAnswer.parse(denied)] }).sure).toEqual([])
})

test('an answer about a capability that the catalogue does not have, or that is ruled out, plans nothing', () => {
  const about = 'Write to the mainframe'
  const yes = (more: object) => [CapabilityAnswer.parse({ capability: 'mainframe', about, answer: 'yes', ...more })]
  expect(read(about, { answers: yes({}) })).toEqual(read(about))
  expect(read(about, { answers: yes({ capability: 'payments', rulesOut: true }) })).toEqual(read(about))
})

test('every capability has strict patterns', () => {
  expect(Object.keys(strictPatterns).toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted())
})

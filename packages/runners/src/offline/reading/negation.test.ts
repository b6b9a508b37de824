import { expect, test } from 'vitest'
import { ruledOutWords } from './negation.ts'
import { wordsOf } from './words.ts'

/** The words that a text rules out. */
function ruledOutIn(text: string): string {
  const words = wordsOf(text)
  const ruledOut = ruledOutWords(text, words)
  return words.flatMap(({ plain }, index) => (ruledOut[index] ? [plain] : [])).join(' ')
}

test.each([
  ['No mobile app', 'mobile app'],
  ['Works without accounts', 'accounts'],
  ['Without accounts, payments or chat, but with search', 'accounts payments or chat'],
  ['No mobile app, the scanner runs in the browser', 'mobile app'],
  ['A form instead of a phone call', 'a phone call'],
  ["Patients don't install anything", 'install anything'],
  ['The chat is out of scope', 'the chat'],
  ['Search first, maps can wait', 'maps'],
  ['We avoid payments until autumn', 'payments'],
  ['An integration with Sage will not be developed', 'an integration with sage be developed'],
  ['A web shop stays out', 'a web shop'],
  ['Video calls stay outside', 'video calls'],
  ['Vouchers in a later version', 'vouchers'],
  ['Invoices are written elsewhere, refunds are handled elsewhere', 'refunds'],
  ['We decided against push messages', 'push messages'],
  ['Non-goals: maps and chat', 'maps and chat'],
])('%s', (text, ruledOut) => {
  expect(ruledOutIn(text)).toBe(ruledOut)
})

test.each([
  'Never loses a sale when the network is down',
  'Not only search but also maps',
  'Launch no later than June',
  'No one may see the records of others',
  'Must not miss an appointment',
  'Booking is essential',
  'Opens the gate from outside',
  'Remind people a day later',
])('%s rules nothing out', (text) => {
  expect(ruledOutIn(text)).toBe('')
})

import { expect, test } from 'vitest'
import { passage } from '../reading/passages.ts'
import { exclusionsIn } from './exclusions.ts'
import { readConstraint } from './read-constraint.ts'

/** The capabilities that a sentence rules out. */
function ruledOutIn(text: string): string[] {
  return exclusionsIn(passage('keyConstraints', text)).flatMap(({ capabilities }) => capabilities)
}

const chat = ['messaging']
const both = ['messaging', 'maps']

test.each([
  ['No chat', chat],
  ['There is no chat in it', chat],
  ['It must work without a chat', chat],
  ['Neither chat nor maps', both],
  ['No chat, maps or forum', ['messaging', 'maps', 'community']],
  ['We want no chat and no maps', both],
  ['The sisters want no chat', chat],
  ['Anything but a chat', chat],
  ['Nothing like a chat, please', chat],
  ['Out of scope: chat, maps', both],
  ['We have no interest in a chat', chat],
  ['No operation of a chat', chat],
  ['Letting people chat is not an option', chat],
])('a negation before a thing: “%s”', (text, subjects) => {
  expect(ruledOutIn(text)).toEqual(subjects)
})

test.each([
  'We will not offer a chat',
  "It doesn't have a chat",
  'Nobody needs a chat here',
  'Under no circumstances may the app contain a chat',
  'We have decided against a chat',
  'Refrain from building a chat',
  'We refuse to build a chat',
  'The club forbids a chat',
  'Leave the chat out',
  'Keep the chat well away',
])('a verb that rules out: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual(chat)
})

test.each([
  'Chat is out',
  'Chat is off the table',
  'The chat will not be built',
  'Chat is forbidden for legal reasons',
  'Chat has been ruled out by the board',
  'Chat has no place here',
  'Chat: dropped',
  'Chat? No thanks',
  'A chat we do not want',
  'A chat only invites trouble, so we leave it out',
  'Last time the chat nearly killed us, so it stays out',
  'We tried a chat once. Never again.',
  'Chat was struck from the list',
  'Chat is something we do not want',
  'Chat please not',
  'Chat: not in this product',
  'Due to the union agreement chat is not allowed',
  'A chat would be silly',
])('something said after the thing: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual(chat)
})

test.each([
  'Nobody may chat',
  'Pupils must not be able to chat',
  'We must not let pupils chat',
  'To chat is forbidden',
  'Pupils must be prevented from chatting',
  'It must be impossible to chat',
  'The ability to chat is out of scope',
  'Letting pupils chat is out of the question',
  'Under no circumstances may anybody chat',
  'It is not planned that pupils chat',
])('an action that is not to be done: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual(chat)
})

test.each([
  'No chat for guests',
  'No chat until the moderators are trained',
  'No chat unless the board agrees',
  'If the board objects, no chat',
  'Chat is forbidden at night',
  'No late payments',
  'No booking fee for regulars',
  'Not only a chat but also a forum',
  'Nobody comes without a chat',
  'Nobody under 16 may chat',
  'Not excluded: chat',
])('an exception, a condition, or another thing: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual([])
})

test.each([
  'The old tool had no chat',
  'Competitors offer no chat',
  'Nobody has ever paid us online',
  'Until 2019 nobody here had an account',
  'Testers said they never use the search',
  'We had no time for a search',
  "We can't pay our rent online",
  'At the moment there is no chat',
  'We never had user accounts',
])('a story, or somebody else: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual([])
})

test.each([
  'Customers must not be able to order without an account.',
  'Users cannot upload files without logging in.',
  'No customer may order without an account.',
  'It should be impossible to pay without logging in.',
  'Photos must not be published without moderation.',
  "It won't be accepted without chat.",
])('what must not be done without a thing leaves it in: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual([])
})

test.each([
  ['No chat, no orders, no payments.', ['messaging', 'payments']],
  ['No chat, no business, no payments.', ['messaging', 'payments']],
  ['No chat. Without search nobody comes.', chat],
  ['No scanner, no deal. No chat.', chat],
])('what cannot be missed is said in its own sentence: “%s”', (text, subjects) => {
  expect(ruledOutIn(text)).toEqual(subjects)
})

test('of a list, never only one entry is ruled out', () => {
  expect([[], ['maps', 'messaging']]).toContainEqual(ruledOutIn('No maps or chat will be built'))
})

test('what the network is not sure of is left open', () => {
  expect(readConstraint(passage('keyConstraints', 'No chat, no contracts.')).doubt.subjects).toBe(true)
})

test.each([
  'Check deliveries against the invoice.',
  'We need drag and drop uploads.',
  'Keep delivery free.',
  'We want search free of charge.',
  'Leave push notifications off by default.',
  'Keep the chat out of the main menu.',
  'Invoices must not be sent by post.',
  'Passwords must never be sent by e-mail.',
  'Passwords must never be shown.',
  'Never store passwords.',
  'Invoices must not be sent as text.',
  'Reports must not be sent via a chat.',
  'I want it now, no discussion.',
])('words of rejection that say something else: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual([])
})

test.each([
  ['Searching the archive is forbidden', ['search']],
  ['No photos can be uploaded', ['media']],
  ['Rating the hosts must not be possible', ['reviews']],
])('an action and what it is done to: “%s”', (text, subjects) => {
  expect(ruledOutIn(text)).toEqual(subjects)
})

test.each([
  'We are against a chat',
  'The board voted against a chat',
  'Drop the chat',
  'A chat-free app',
  'Leave the chat out of the app',
  'Take the chat off the table',
  'Chat is forbidden by law',
  'No chat in the first version',
  "I don't want my customers chatting",
  'The app is worthless without search. No chat.',
])('words of rejection that mean it: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual(chat)
})

test.each([
  'Visitors must not be logged out after ten minutes',
  'Members must not be logged in twice',
  'A user may not be monitored by other users',
  'Blocked users must not chat',
  'Children must not be able to chat',
  'Spammers must be stopped from chatting',
  'Blocked users must be prevented from chatting',
  'Children are prohibited from chatting',
  'Prevent bots from posting comments',
  'The ability to chat anonymously is out of scope',
  'Letting strangers chat is not an option',
])('what only some may not do, or not in one way: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual([])
})

test.each([
  'The search is silly slow today',
  'The search is ridiculous',
  'Chat was removed from the product last year and must come back',
  'Chat was removed from the scope by mistake',
  'Search was dropped from the old product and users want it back',
  'The map was cut from the first contract and added to the second',
  'A chat would be nice, but it is out of our hands',
  'The API is closed on Sundays',
])('a complaint, a story, or a turn of phrase: “%s”', (text) => {
  expect(ruledOutIn(text)).toEqual([])
})

test.each([
  ['Visitors must not be tracked', ['analytics']],
  ['No user may be tracked', ['analytics']],
  ['Users must be prevented from chatting', chat],
  ['Prevent people from chatting', chat],
  ['Stop our customers from chatting', chat],
  ['Members are prohibited from chatting', chat],
  ['Chat has been removed from the scope', chat],
  ['Chat is cut from the roadmap', chat],
  ['A chat would be absurd', chat],
  ['The API stays closed', ['api']],
])('what everybody may not do, and what is decided: “%s”', (text, subjects) => {
  expect(ruledOutIn(text)).toEqual(subjects)
})

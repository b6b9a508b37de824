import { expect, test } from 'vitest'
import { passage } from '../reading/passages.ts'
import { readConstraint } from './read-constraint.ts'

/** The capabilities that a sentence demands. */
function demandedIn(text: string): string[] {
  return readConstraint(passage('keyConstraints', text)).requires.flatMap(({ capabilities }) => capabilities)
}

test.each([
  'It must have a forum',
  'We need a forum',
  'We insist on a forum',
  'What we need is a good forum',
  'There has to be a well kept forum',
  'A forum is a must',
  'A forum for members is indispensable',
  'A forum has to be there from day one',
  'A forum is not negotiable',
  'Forum: essential',
  'Forum mandated',
  'Members live here in the forum, so it has to be in there',
  'Useless without a forum',
  'Without a forum there is no point',
  'No forum, no deal',
  'A forum, otherwise nobody comes',
  'Members must be able to comment',
  'Members need a way to comment',
  'Must have: forum',
  'A forum must not be missing',
  "The one thing it can't lack is a forum",
  'It is important that it has a forum',
  'A version without a forum is worthless',
  "If there is no forum, they won't join",
  'The ability to comment is essential',
  'There has to be an option to comment',
  'It must be possible for guests to comment',
  'It is vital that guests can comment',
  'No launch until guests can comment',
])('“%s” demands a forum or comments', (text) => {
  expect(demandedIn(text)).toEqual(['community'])
})

test.each(['Customers must not be able to order without an account.', 'No customer may order without an account.'])(
  'what must not be done without a thing demands it: “%s”',
  (text) => {
    expect(demandedIn(text)).toEqual(['accounts'])
  },
)

test.each(['No chat, no orders, no payments.', 'No chat, no contracts.', 'Useless without a whistle. No chat.'])(
  '“%s” demands nothing',
  (text) => {
    expect(demandedIn(text)).toEqual([])
  },
)

test('what cannot be missed is said in its own sentence', () => {
  expect(demandedIn('The app is worthless without search. No chat.')).toEqual(['search'])
  expect(demandedIn('We need a forum. It is worthless without search.')).toEqual(['community', 'search'])
  expect(demandedIn('A map. Otherwise there is no point.')).toEqual(['maps'])
})

test('what must work offline is demanded offline, and nothing else', () => {
  expect(demandedIn('Scanning must work offline in a cellar without losing a count')).toEqual(['offline'])
})

test.each([
  'The forum must feel private',
  'Comments must be signed with a real name',
  'No forum',
  'We may add a forum one day',
  'Warn them when a comment is overdue',
  'The old tool needed a forum',
  'Guests must register at the town hall',
  'Emails must be sent from our own domain',
  'The app has to be fast',
  'A scan has to be recognised within one second',
  'A forum must be in German',
  'Comments from the works council have to be included in the concept',
  'A forum is a deal breaker for the parents',
])('“%s” demands nothing that a plan shows', (text) => {
  expect(demandedIn(text)).toEqual([])
})

test.each([
  'All data must be transferred over TLS',
  'All customer data must be moved to Frankfurt',
  'Existing data must be transferred over TLS',
  'Old records must be moved to Frankfurt',
  'Old records must be moved encrypted',
  "If it has a login we don't need it",
  'If it offers chat we might as well use WhatsApp',
  'Chat in v1? No.',
  'Chat not in v1',
  'It is essential that nobody can chat',
  'Make sure that users can chat only with coaches',
  'Make sure that only coaches can chat',
  'What we need: less chat',
  'Requirements: login is optional',
  'The ability to chat with strangers is not an option',
  'A chat is not an option',
])('“%s” demands no transfer, login or chat', (text) => {
  expect(demandedIn(text)).toEqual([])
})

test.each([
  "Comments can't be removed by their authors",
  "Ratings can't be cut by sellers",
  'Payments must not be postponed by more than a week',
  'Appointments must not be missed',
  'No contract before we can chat about it',
])('“%s” says how a thing works, and not that it has to be there', (text) => {
  expect(demandedIn(text)).toEqual([])
})

test.each([
  ['Existing data must be moved', ['transfer']],
  ["If it has no login we don't need it", ['accounts']],
  ['Chat in v1', ['messaging']],
  ["Comments can't be left out", ['community']],
  ['Ratings must not be omitted', ['reviews']],
  ['The interface must be in several languages', ['localisation']],
])('“%s” demands it', (text, subjects) => {
  expect(demandedIn(text)).toEqual(subjects)
})

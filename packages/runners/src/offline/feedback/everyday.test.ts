import { expect, test } from 'vitest'
import { readShopFeedback } from '../testing/read-shop-feedback.ts'

// How founders type about the plan of the shop: plain sentences, each for a frame that many sentences have.

const intentsOf = (feedback: string) => readShopFeedback(feedback).points.map(({ intent }) => intent)

test.each<[string, object]>([
  ['Leave the help pages for the end', { kind: 'later', object: 'help pages' }],
  ['Put the staging environment off for a while', { kind: 'later', object: 'staging environment' }],
  ['No need to rush the purchase orders', { kind: 'later', object: 'purchase orders' }],
  ['We also have to handle returns', { kind: 'add', object: 'handle returns' }],
  ['Gift cards would be nice to have too', { kind: 'add', object: 'Gift cards' }],
  ['Is it possible to include a simple cash book?', { kind: 'add', object: 'simple cash book' }],
  ['Could we have Arabic as well?', { kind: 'add', object: 'Arabic' }],
  ['I forgot to mention that we also need a loyalty card', { kind: 'add', object: 'loyalty card' }],
  ['There should be an undo button in case I type the wrong number', { kind: 'add', object: 'undo button' }],
  ['We do not need the search for such a small shop', { kind: 'drop', object: 'search' }],
  ["I'd rather not pay for the alerts", { kind: 'drop', object: 'alerts' }],
  ["Without the offline mode we can't work", { kind: 'keep', object: 'offline mode' }],
  ['Please make sure scanning is in all options', { kind: 'keep', object: 'scanning' }],
  ['The import must definitely be in.', { kind: 'keep', object: 'import' }],
  ['Swap the alerts for a list of what is low', { kind: 'replace', object: 'list', other: 'alerts' }],
  ["We don't need German, do Polish instead", { kind: 'replace', object: 'Polish', other: 'German' }],
  ['Use WhatsApp and not email', { kind: 'replace', object: 'WhatsApp', other: 'email' }],
  ['Take out Turkish and put in Arabic', { kind: 'replace', object: 'Arabic', other: 'Turkish' }],
  ["Please don't plan with fewer than three engineers", { kind: 'team', engineers: 3, bound: 'at_least' }],
  ["One developer isn't enough", { kind: 'team', engineers: 2, bound: 'at_least' }],
  ['Keep the team small, not more than three', { kind: 'team', engineers: 3, bound: 'at_most' }],
  ["I'd go with a team of two", { kind: 'team', engineers: 2, bound: 'exactly' }],
  ['We need this sooner and we can spend more', { kind: 'more_people' }],
  ['Photos can be done in 6 hours', { kind: 'hours', object: 'Photos', hours: 6 }],
  ['I think the scanning takes only 20 hours', { kind: 'hours', object: 'scanning', hours: 20 }],
  ['Could the app also show me the profit?', { kind: 'add', object: 'show me the profit' }],
  ['Would you mind adding a page for offers?', { kind: 'add', object: 'page for offers' }],
  ["I'd like customers to be able to order online", { kind: 'add', object: 'order online' }],
  ['Make sure we can print receipts', { kind: 'add', object: 'print receipts' }],
  ["I'd be happy to see a price comparison", { kind: 'add', object: 'price comparison' }],
  ['The helpers need a chat to leave messages', { kind: 'add', object: 'chat to leave messages' }],
  ['It would help if the app could remind me of deliveries', { kind: 'add', object: 'remind me of deliveries' }],
  ['A backup every night is something I want', { kind: 'add', object: 'backup every night' }],
  ['We need to keep track of deliveries', { kind: 'add', object: 'keep track of deliveries' }],
  ['I think we need a backup too, just in case', { kind: 'add', object: 'backup' }],
  ["It's too early for German", { kind: 'later', object: 'German' }],
  ['You can do the help pages last', { kind: 'later', object: 'help pages' }],
  ['Maybe do the photos in the second round', { kind: 'later', object: 'photos' }],
  ["I'm fine with getting the reports a few months later", { kind: 'later', object: 'reports' }],
  ["I don't care what you cut as long as the scanning stays", { kind: 'keep', object: 'scanning' }],
  ["If you have to cut something, don't cut the reports", { kind: 'keep', object: 'reports' }],
  ['Under no circumstances remove the login', { kind: 'keep', object: 'login' }],
  ['Instead of photos just show an icon', { kind: 'replace', object: 'icon', other: 'photos' }],
  ['Please keep it below 25,000', { kind: 'budget', amount: 25_000 }],
  ["It shouldn't take longer than 3 months", { kind: 'weeks', weeks: 13 }],
  ["I've hired two engineers for this", { kind: 'team', engineers: 2, bound: 'exactly' }],
  ["I'd like four developers on this", { kind: 'team', engineers: 4, bound: 'exactly' }],
  ['The team should not be bigger than three', { kind: 'team', engineers: 3, bound: 'at_most' }],
  ['The import will only take 8 hours', { kind: 'hours', object: 'import', hours: 8 }],
  ["The search shouldn't take more than 12 hours", { kind: 'hours', object: 'search', hours: 12 }],
  ["I don't mind paying more if it's ready earlier", { kind: 'more_people' }],
  ['We need it as soon as possible, money is not a problem', { kind: 'more_people' }],
  ['I could stretch to 35,000', { kind: 'raise', limit: 'budget', how: 'to', amount: 35_000 }],
  ["There's 10,000 extra from a grant", { kind: 'raise', limit: 'budget', how: 'by', amount: 10_000 }],
  ['We already use a tool for purchase orders', { kind: 'done', object: 'purchase orders' }],
  ['Could there be a button for returns?', { kind: 'add', object: 'button for returns' }],
  ['For the bakery products we need a list', { kind: 'add', object: 'list' }],
  ["I don't need German before next year", { kind: 'later', object: 'German' }],
  ["It's fine without the reports", { kind: 'drop', object: 'reports' }],
  ['No reports for me please', { kind: 'drop', object: 'reports' }],
  ['You can save the work on the photos', { kind: 'drop', object: 'photos' }],
  ['I have 35,000 and not a cent more', { kind: 'budget', amount: 35_000 }],
  ['Only one developer will work on it', { kind: 'team', engineers: 1, bound: 'exactly' }],
  ["For the roles I'd calculate 15 hours", { kind: 'hours', object: 'roles', hours: 15 }],
  ['We can go 10% over the budget', { kind: 'raise', limit: 'budget', how: 'times', amount: 1.1 }],
  ["I'd say we drop the Turkish", { kind: 'drop', object: 'Turkish' }],
  ['Roles can be added when we have more people', { kind: 'later', object: 'Roles' }],
  ['It should send me a message when we are out of milk', { kind: 'add', object: 'send me a message' }],
  ['Please make a page for offers', { kind: 'add', object: 'page for offers' }],
  ['Another thing, we need a guest list', { kind: 'add', object: 'guest list' }],
  ['Can you do it in eight weeks?', { kind: 'weeks', weeks: 8 }],
  ['Our limit is 27,500', { kind: 'budget', amount: 27_500 }],
  ['We now have 45,000 instead of 40,000', { kind: 'raise', limit: 'budget', how: 'to', amount: 45_000 }],
  ['Give the import 20 hours.', { kind: 'hours', object: 'import', hours: 20 }],
  ["It's too expensive for a small shop", { kind: 'lighter', by: 'cost' }],
])('“%s”', (feedback, intent) => {
  expect(intentsOf(feedback)).toEqual([intent])
})

test.each<[string, string[]]>([
  // A reason beside a wish asks for nothing.
  ["Don't remove the roles, I don't want the helpers to see the prices", ['keep']],
  ["There's no point in having a login, it's just me and my wife", ['drop']],
  ["Don't cut the help please, my mother needs it", ['keep']],
  ['Add Bulgarian. Please do it.', ['add', 'remark']],
  // What was asked is said by the next sentence.
  ["Roles? We don't need them.", ['drop']],
  ["It's too much for us, can you make it smaller?", ['lighter']],
  // The verb holds for both.
  ['Remove German and Turkish please', ['drop', 'drop']],
  ['The old system took us two years and four people', ['remark']],
  ["My brother has a server, so you don't need to set one up", ['done']],
  ['and the reports, where do they go when we are offline', ['question']],
  ['This I could follow, thank you', ['remark']],
  ["In the mornings I'm alone with the customers", ['remark']],
  ['We bought a till in 2021, 2,400 dollars', ['remark']],
  ['No reports: too expensive', ['drop']],
  ['The budget we had approved in 2026 is 30,000 dollars', ['budget']],
  ['Kick out the German version', ['drop']],
  ['Drop the roles, the photos and the reports', ['drop', 'drop', 'drop']],
])('“%s” has these points', (feedback, kinds) => {
  expect(intentsOf(feedback).map(({ kind }) => kind)).toEqual(kinds)
})

test('asks which part is meant where a wish is about the options', () => {
  expect(intentsOf("I'd like to see a bigger version too")).toMatchObject([{ kind: 'ask' }])
})

test.each<[string, object]>([
  ['Drop the reports. Actually no, keep them', { kind: 'keep', object: 'reports' }],
  ['Not more than two options, please', { kind: 'options', count: 2 }],
  ['Fewer than three options', { kind: 'options', count: 2 }],
  ['Smaller.', { kind: 'lighter', by: 'scope' }],
  ['I like the search but drop it', { kind: 'drop', object: 'search' }],
  ['Use paper instead of photos', { kind: 'replace', object: 'paper', other: 'photos' }],
  ['The search takes one hundred and twenty hours', { kind: 'hours', object: 'search', hours: 120 }],
  ['The search takes two days', { kind: 'hours', object: 'search', hours: 16 }],
  ['The search takes two days, not 40 hours', { kind: 'hours', object: 'search', hours: 16 }],
  ["We don't need fancy admin screens", { kind: 'simplify', object: 'admin screens' }],
  ['Keep the roles simple', { kind: 'simplify', object: 'roles' }],
])('reads one wish in “%s”', (feedback, intent) => {
  expect(intentsOf(feedback)).toEqual([intent])
})

test.each(['Not fewer options, please', 'No fewer options please'])('“%s” is asked about', (feedback) => {
  expect(intentsOf(feedback)).toMatchObject([{ kind: 'ask' }])
})

test('asks once about two opposite wishes for one part', () => {
  expect(intentsOf('Drop the reports. Keep them.')).toMatchObject([{ kind: 'ask' }])
})

test.each([
  'Paint it blue.',
  'Launch in four weeks. Paint it blue.',
  'The budget is 900. Paint it blue.',
  'Drop the reports. Paint it blue.',
])('asks nothing about “Paint it blue” that it does not say: %s', (feedback) => {
  const { words, intent } = readShopFeedback(feedback).points.at(-1) ?? {}
  expect(words).toBe('Paint it blue.')
  expect([{ kind: 'remark' }, { kind: 'ask', question: 'Which part of the plan is meant?' }]).toContainEqual(intent)
})

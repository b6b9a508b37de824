import { FeedbackReading, impliedCurrency, PlanSet } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { offlineDraft, pricedPlanSet } from '../testing/offline-draft.ts'
import { parseSampleBrief } from '../testing/sample-briefs.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from '../work-items/write-work-plan.ts'
import { readFeedback, readInPlan } from './read-feedback.ts'

const brief = parseSampleBrief('neighbourhood-shop')
const previous = pricedPlanSet(await offlineDraft(brief), brief)
const plan = writeWorkPlan(brief, noWishes)
const context = { plan, previous, today: new Date('2026-11-29'), currency: impliedCurrency }
const read = (feedback: string) => FeedbackReading.parse({ points: readInPlan(feedback, context) }).points

const intentsOf = (feedback: string) => read(feedback).map(({ intent }) => intent)

describe('the polarity of a wish', () => {
  test.each([
    ['We do not want to drop offline work', 'keep', 'offline work'],
    ["Don't forget the reports", 'keep', 'reports'],
    ["We can't do without scanning", 'keep', 'scanning'],
    ['Under no circumstances may the reports be skipped', 'keep', 'reports'],
    ['It should not include scanning', 'drop', 'scanning'],
    ['No scanning', 'drop', 'scanning'],
    ['Nobody asked for reports', 'drop', 'reports'],
    ['There is no need to keep the reports', 'drop', 'reports'],
    ['Scanning can wait', 'later', 'Scanning'],
    ['No scanning until later', 'later', 'scanning'],
    ["The reports can't wait", 'keep', 'reports'],
    ['Add SSO', 'add', 'SSO'],
    ['Leave scanning until later', 'later', 'scanning'],
    ['We already have auth', 'done', 'auth'],
    ['We already have scanning', 'done', 'scanning'],
    ['The reports need not be built', 'drop', 'reports'],
    ["I won't pay for reports", 'drop', 'reports'],
    ['No reports until we hire', 'later', 'reports'],
    ['I want reports, only not in the first round', 'later', 'reports'],
    ['Could the reports be moved to the back of the queue?', 'later', 'reports'],
    ['It should talk to our scale', 'add', 'talk to our scale'],
    ['Loyalty stamps pls, like the coffee place', 'add', 'Loyalty stamps'],
    ['Whatever you cut, not the reports', 'keep', 'reports'],
    ["Scanning isn't something we need", 'drop', 'Scanning'],
    ['Scanning is not my thing', 'drop', 'Scanning'],
    ['The scanning thing I neither understand nor want', 'drop', 'scanning'],
    ['The reports may be done at the end, when the rest is proven', 'later', 'reports'],
    ["We don't need reports right away", 'later', 'reports'],
    ['Missing from all three: gift cards', 'add', 'gift cards'],
    ["Don't forget tips", 'add', 'tips'],
    ['We have photos already', 'done', 'photos'],
  ])('%s', (feedback, kind, object) => {
    expect(intentsOf(feedback)).toMatchObject([{ kind, object }])
  })

  test.each([
    ['No savings on scanning please', 'keep', 'scanning'],
    ['None of the reports, please', 'drop', 'reports'],
    ['Reports, please', 'add', 'Reports'],
    ["The last thing I'd cut is scanning", 'keep', 'scanning'],
    ['You can take everything away before you touch scanning', 'keep', 'scanning'],
  ])('is asked about rather than turned round: %s', (feedback, kind) => {
    expect(['ask', kind]).toContain(intentsOf(feedback)[0]?.kind)
  })

  test('of what replaces something', () => {
    expect(intentsOf('Replace the web app by a native iOS app')).toMatchObject([
      { kind: 'replace', object: 'native iOS app', other: 'web app' },
    ])
  })

  test('of a part that was named before', () => {
    const words = 'Nobody will use the reports, so take them away'
    expect(read(words)).toMatchObject([{ words, intent: { kind: 'drop', object: 'reports' } }])
  })
})

describe('what changes nothing', () => {
  test.each([
    ['Why does option 3 cost so much?', 'question'],
    ['What would it take to add a chat?', 'question'],
    ['I wonder how you got to these hours', 'question'],
    ['No reports if the e-mails work', 'ask'],
    ['Only if it is cheap: add Polish', 'ask'],
    ['Reports?', 'ask'],
    ['Zero scanning, please', 'ask'],
    ['Fewer reports, please', 'ask'],
    ['The budget is 900', 'ask'],
    ['We lose 1,400 a month', 'remark'],
    ['Remove the reprots', 'ask'],
    ['My budget is 500', 'ask'],
    ['We lose 1,400 dollars a month', 'remark'],
    ['Thanks, this looks good', 'remark'],
    ['If the pilot works, keep the reports', 'ask'],
    ['With twice the money we would add maps', 'ask'],
    ['Keep the reports, budget permitting', 'ask'],
    ['The previous agency wanted to remove the reports', 'ask'],
    ['We skip lunch on Saturdays', 'ask'],
    ['Without reports nobody comes back', 'ask'],
    ['No shows cost us 200 a month', 'ask'],
    ['Drop one of them', 'ask'],
    ['Drop option B', 'ask'],
    ['Cut it by 20', 'ask'],
    ['Keep the search at 5', 'ask'],
    ['At most four people fit at a table', 'ask'],
    ['I run the shop alone', 'remark'],
    ["We don't open before spring", 'remark'],
    ['Not a cent more', 'remark'],
    ['My cousin says reports should come off the bill', 'ask'],
    ['It is just Aylin and me working on Saturdays', 'remark'],
    ['Four developers are ready to buy bread here', 'remark'],
    ['I am not saying drop the reports', 'remark'],
    ['We do about 140 sales on a busy day', 'remark'],
    ['If I took B, could I still switch to C', 'question'],
    ['I would like to see a fourth one', 'ask'],
    ['Plan with four', 'ask'],
    ['Drop teh reports', 'ask'],
    ['Ohne Anmeldung bitte', 'not_understood'],
  ])('%s (%s)', (feedback) => {
    for (const { kind } of intentsOf(feedback)) expect(['question', 'ask', 'remark', 'not_understood']).toContain(kind)
  })

  test.each([
    ['Why does option 3 cost so much?', 'question'],
    ['What would it take to add a chat?', 'question'],
    ['No reports if the e-mails work', 'ask'],
    ['Reports?', 'ask'],
    ['My budget is 500', 'ask'],
    ['Remove the reprots', 'ask'],
    ['We lose 1,400 a month', 'remark'],
    ['Thanks, this looks good', 'remark'],
    ['Ohne Anmeldung bitte', 'not_understood'],
  ])('%s is read as %s', (feedback, kind) => {
    expect(intentsOf(feedback)).toMatchObject([{ kind }])
  })
})

test.each<[string, object]>([
  ['The limit is 40k', { kind: 'budget', amount: 40_000 }],
  ['Raise the budget to 60k', { kind: 'raise', limit: 'budget', how: 'to', amount: 60_000 }],
  ['Faster, money is no problem', { kind: 'more_people' }],
  ['Our developer works part time', { kind: 'hours_per_week', hours: 20 }],
  ['20 h a week', { kind: 'hours_per_week', hours: 20 }],
  ['At least 3 engineers', { kind: 'team', engineers: 3, bound: 'at_least' }],
  ["A fifth developer I won't have", { kind: 'team', engineers: 4, bound: 'at_most' }],
  ['Two ppl tops pls', { kind: 'team', engineers: 2, bound: 'at_most' }],
  ['Four developers are hired', { kind: 'team', engineers: 4, bound: 'exactly' }],
  ['Import = 6h', { kind: 'hours', object: 'Import', hours: 6 }],
  ['Money is not what worries me, the calendar is', { kind: 'more_people' }],
  ['Narrow it down to two', { kind: 'options', count: 2 }],
  ['One or two developers, certainly not three', { kind: 'team', engineers: 2, bound: 'at_most' }],
  ['We should be four at the very least', { kind: 'team', engineers: 4, bound: 'at_least' }],
  ["I don't want to see more than five people on this", { kind: 'team', engineers: 5, bound: 'at_most' }],
  ['At least two developers, in case one gets sick', { kind: 'team', engineers: 2, bound: 'at_least' }],
  ['You may exceed the agreed sum by ten percent', { kind: 'raise', limit: 'budget', how: 'times', amount: 1.1 }],
  ['One month longer is fine by me', { kind: 'raise', limit: 'weeks', how: 'by', amount: 52 / 12 }],
  ['You can have another 5,000', { kind: 'raise', limit: 'budget', how: 'by', amount: 5_000 }],
  ['Change accessibility from 30 to 20 hours', { kind: 'hours', object: 'accessibility', hours: 20 }],
  ['Live by Easter', { kind: 'weeks', weeks: 17 }],
  ["Can we speed it up? Money isn't the issue.", { kind: 'more_people' }],
  ['The team works 30h weeks', { kind: 'hours_per_week', hours: 30 }],
  ['The hours for reports are too low, it took us 60', { kind: 'hours', object: 'reports', hours: 60 }],
])('reads the amount in “%s”', (feedback, intent) => {
  expect(intentsOf(feedback)).toEqual([intent])
})

test.each<[string, string[]]>([
  ['Drop scanning, the reports too', ['drop', 'drop']],
  ['Scanning can wait. The reports too.', ['later', 'later']],
  ['Keep scanning, the reports too', ['keep', 'keep']],
  ['Drop scanning, but we want the reports too', ['drop', 'add']],
])('“%s” says the same of both', (feedback, kinds) => {
  expect(intentsOf(feedback).map(({ kind }) => kind)).toEqual(kinds)
})

test.each([
  'We need German, not just Turkish',
  'Keep the reports, not just the search',
  'Reports, not only in the app',
])('“%s” takes nothing out', (feedback) => {
  expect(intentsOf(feedback).map(({ kind }) => kind)).not.toContain('drop')
})

test('says before a must-have is cut that it is one, even for money', () => {
  expect(read('Drop scanning, we have to save money')[0]).toMatchObject({
    intent: { kind: 'drop', object: 'scanning' },
    note: '“scanning” is a must-have of your brief.',
  })
})

test('answers questions from the plan', () => {
  expect(read('Why does option 3 cost so much?')).toMatchObject([
    { options: [previous.options[2]?.name], intent: { answer: expect.stringContaining('most of it is') } },
  ])
  expect(intentsOf('What would it take to add payments?')).toMatchObject([
    { answer: expect.stringMatching(/nothing of payments.*person-hours/) },
  ])
})

test.each<[string, string, string]>([
  ['Do we need the reports? No.', 'drop', 'reports'],
  ['Can the reports go? Yes!', 'drop', 'reports'],
  ['Can the reports wait? Of course.', 'later', 'reports'],
  ['Should scanning stay? Certainly not.', 'drop', 'scanning'],
  ['You asked whether the reports could go. They could not.', 'keep', 'reports'],
  ['You asked if the reports could go. They can.', 'drop', 'reports'],
  ['You asked whether we want German. We do.', 'add', 'German'],
])('reads the answer in “%s”', (feedback, kind, object) => {
  expect(intentsOf(feedback).at(-1)).toMatchObject({ kind, object })
})

test('reads that something planned is refused', () => {
  expect(['ask', 'keep']).toContain(intentsOf("You were going to cut the reports, please don't")[0]?.kind)
  expect(intentsOf('You were going to cut the reports').map(({ kind }) => kind)).not.toContain('drop')
})

test.each([
  ['Make the reports simpler', 'reports'],
  ['A basic search will do', 'search'],
  ["You're overdoing it with the roles", 'roles'],
  ['The reports can be much simpler', 'reports'],
])('reads “%s” as a simpler part, and says that nothing of it can be left out', (feedback, object) => {
  expect(read(feedback)).toMatchObject([
    {
      intent: { kind: 'simplify', object },
      note: `Nothing of “${object}” can be left out by itself. Say what it can do without, or how many hours it may take.`,
    },
  ])
})

test('reads which option is meant, and asks about one that the plan does not have', () => {
  expect(read('Option B without scanning')).toMatchObject([
    { options: [previous.options[1]?.name], intent: { kind: 'drop', object: 'scanning' } },
  ])
  expect(intentsOf('Two engineers in the largest option')).toMatchObject([{ kind: 'team', engineers: 2 }])
})

test('reads the scope of each half of a sentence', () => {
  expect(read('Option A: keep the reports, option B: drop the reports')).toMatchObject([
    { options: [previous.options[0]?.name], intent: { kind: 'keep', object: 'reports' } },
    { options: [previous.options[1]?.name], intent: { kind: 'drop', object: 'reports' } },
  ])
  expect(read('Drop scanning in option A')[0]?.options).toEqual([previous.options[0]?.name])
  expect(read('Plan A can do without the reports')[0]?.options).toEqual([previous.options[0]?.name])
})

test('reads an option by its letter, at whatever place it is, and asks about a letter that is gone', () => {
  const lettered = PlanSet.parse({ ...previous, letters: ['B', 'D', 'A'] })
  const readIn = (feedback: string) => readFeedback({ brief, previous: lettered, feedback, today: '2026-11-29' }).points
  const placeOf = (words: string) =>
    readIn(words).map(({ options = [] }) => lettered.options.findIndex(({ name }) => name === options[0]))
  expect(placeOf('Option B without scanning')).toEqual([0])
  expect(placeOf('Option D without scanning')).toEqual([1])
  expect(placeOf('No scanning in option A')).toEqual([2])
  expect(placeOf('Option 2 without scanning')).toEqual([1])
  expect(readIn('Option C without scanning')).toMatchObject([
    { intent: { kind: 'ask', question: 'Which option is meant: B, D, or A?' } },
  ])
})

test('reads a sentence of three wishes as three points, in their own words', () => {
  expect(read('Keep the reports; drop scanning; two engineers')).toMatchObject([
    { words: 'Keep the reports', intent: { kind: 'keep' } },
    { words: 'drop scanning', intent: { kind: 'drop' } },
    { words: 'two engineers', intent: { kind: 'team' } },
  ])
})

test('reads each entry of a list that the plan knows', () => {
  expect(intentsOf('Drop scanning and the reports')).toMatchObject([
    { kind: 'drop', object: 'scanning' },
    { kind: 'drop', object: 'reports' },
  ])
})

test('asks about a typing error, with what was meant to choose', () => {
  expect(read('Remove the reprots')).toMatchObject([
    {
      intent: { kind: 'ask', question: 'Does “reprots” mean “reports”?' },
      choices: [{ kind: 'drop', object: 'reports' }, {}],
    },
  ])
})

test('says what the plan does not have', () => {
  expect(read('Drop the payments')).toMatchObject([{ note: 'The plan has nothing called “payments”.' }])
})

test('offers other readings of a wish', () => {
  expect(read('Keep the reports')[0]?.choices.map(({ kind }) => kind)).toEqual([
    'drop',
    'later',
    'add',
    'done',
    'remark',
  ])
})

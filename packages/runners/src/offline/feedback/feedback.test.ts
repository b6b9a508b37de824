import type { Draft, FeedbackPoint } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { offlineDraft, titlesInOption } from '../testing/offline-draft.ts'
import { parseSampleBrief, type SampleName } from '../testing/sample-briefs.ts'

const keys = ['lean', 'balanced', 'complete']

async function planned(name: SampleName, ...feedback: string[]): Promise<Draft> {
  return offlineDraft(parseSampleBrief(name), ...feedback)
}

function inEveryOption(draft: Draft, title: string): boolean {
  return draft.options.every(({ key }) => titlesInOption(draft, key).some((other) => other.includes(title)))
}

function inAnyOption(draft: Draft, title: string): boolean {
  return draft.options.some(({ key }) => titlesInOption(draft, key).some((other) => other.includes(title)))
}

function hours(draft: Draft, key: string): number {
  const ids = new Set(draft.options.find((option) => option.key === key)?.workItemIds)
  return draft.workItems.filter(({ id }) => ids.has(id)).reduce((sum, item) => sum + item.hours.likely, 0)
}

describe('feedback that drops', () => {
  test.each([
    ['Drop the reports', 'council-repairs', 'Dashboard of open'],
    ['Please leave scanning out', 'neighbourhood-shop', 'Scan barcodes'],
    ["We don't need an audit log", 'physio-clinic', 'audit log'],
    ['No chat, please', 'tool-marketplace', 'Chat between'],
    ['The waiting list is not needed', 'physio-clinic', 'waiting list'],
    ['Skip the photo mode', 'island-game', 'Photo mode'],
    ['gRPC is out of scope', 'api-diff', 'gRPC'],
    ['get rid of the home exercises', 'physio-clinic', 'home exercises'],
  ] as const)('%s', async (feedback, name, title) => {
    expect(inAnyOption(await planned(name), title)).toBe(true)
    const draft = await planned(name, feedback)
    expect(draft.workItems.filter((item) => item.title.includes(title))).toEqual([])
    expect(draft.feedbackPoints).toMatchObject([
      { words: feedback, used: true, how: expect.stringContaining('Dropped') },
    ])
  })

  test('leaves the dropped need to the delivery plan', async () => {
    const draft = await planned('tool-marketplace', 'No chat')
    const need = 'Chat between borrower and lender without giving away phone numbers'
    const serving = draft.workItems.filter(({ addresses }) => addresses.some(({ words }) => words === need))
    expect(serving.map(({ id }) => id)).toContain('delivery-plan')
  })

  test('is not used when there is nothing to drop, or when every option needs it', async () => {
    const draft = await planned('api-diff', 'Drop the payments. Drop the walking skeleton.')
    expect(draft.feedbackPoints).toMatchObject([
      { used: false, how: 'The plan has nothing of payments.' },
      { used: false, how: expect.stringContaining('Every option stands on “Walking skeleton') },
    ])
  })
})

test('feedback that asks for a simpler part leaves out what it can do without', async () => {
  const draft = await planned('neighbourhood-shop', 'Make scanning simpler')
  const how = expect.stringContaining('Dropped “Many scans in a row')
  expect(draft.feedbackPoints).toMatchObject([{ used: true, how }])
  expect(inAnyOption(draft, 'Scan barcodes')).toBe(true)
})

test('feedback that drops a need names its work', async () => {
  const draft = await planned('physio-clinic', 'Drop the calendar sync')
  expect(draft.feedbackPoints).toMatchObject([
    { used: true, how: expect.stringContaining('Dropped “Two-way sync with Google Calendar and Outlook”') },
  ])
})

describe('feedback that adds', () => {
  test.each([
    ['We must have payments', 'neighbourhood-shop', 'Payments'],
    ['add video calls', 'physio-clinic', 'Video calls'],
    ['Reports are a must', 'neighbourhood-shop', 'Overview page'],
    ['Supplier orders are essential', 'neighbourhood-shop', 'Propose supplier orders'],
    ['We need a stained glass window', 'neighbourhood-shop', 'Stained glass window'],
    ['please use ratings instead of chat', 'tool-marketplace', 'Ratings and reviews'],
  ] as const)('%s', async (feedback, name, title) => {
    const draft = await planned(name, feedback)
    expect(inEveryOption(draft, title)).toBe(true)
    expect(draft.feedbackPoints).toMatchObject([
      { words: feedback, used: true, how: expect.stringContaining('every option') },
    ])
  })

  test('drops what is replaced', async () => {
    expect(inAnyOption(await planned('tool-marketplace', 'ratings instead of chat'), 'Conversations')).toBe(false)
  })

  test('adds each entry of a list', async () => {
    const draft = await planned('neighbourhood-shop', 'We need a chat with suppliers and a loyalty programme')
    expect(inEveryOption(draft, 'Conversations') && inEveryOption(draft, 'Discount codes')).toBe(true)
  })
})

describe('feedback on priorities', () => {
  test('moves what can wait to the largest option', async () => {
    expect(inEveryOption(await planned('physio-clinic'), 'Remind patients')).toBe(true)
    const draft = await planned('physio-clinic', 'Notifications can wait')
    const having = keys.filter((key) => titlesInOption(draft, key).some((title) => /Remind patients/.test(title)))
    expect(having).toEqual(['complete'])
    expect(draft.feedbackPoints).toMatchObject([
      { used: true, how: expect.stringContaining('“Complete product” only') },
    ])
  })

  test('swaps two priorities', async () => {
    const draft = await planned('neighbourhood-shop', 'swap scanning and reports')
    expect(inEveryOption(draft, 'Overview page')).toBe(true)
    expect(titlesInOption(draft, 'lean').some((title) => title.startsWith('Scanning'))).toBe(false)
  })
})

describe('feedback on the team', () => {
  test.each([
    ['One engineer only', [1, 1, 1]],
    ['A team of four', [4, 4, 4]],
    ['At most two developers', [2, 2, 2]],
  ])('%s', async (feedback, engineers) => {
    const draft = await planned('council-repairs', feedback)
    expect(draft.options.map((option) => option.engineers)).toEqual(engineers)
    expect(draft.feedbackPoints).toMatchObject([{ words: feedback, used: true }])
  })
})

describe('feedback on time and money', () => {
  test('cuts options until they fit, and lists the cuts', async () => {
    const before = await planned('neighbourhood-shop')
    const draft = await planned('neighbourhood-shop', 'Launch in 5 weeks')
    for (const { key } of draft.options.slice(1)) expect(hours(draft, key)).toBeLessThan(hours(before, key))
    expect(draft.feedbackPoints).toMatchObject([{ used: true, how: expect.stringContaining('gives up “') }])
    expect(draft.workItems).toHaveLength(before.workItems.length)
  })

  test('does not cut what the founder wants to keep', async () => {
    expect(inEveryOption(await planned('neighbourhood-shop', 'Launch in 6 weeks'), 'Work without a network')).toBe(
      false,
    )
    const draft = await planned('neighbourhood-shop', 'Keep offline. Launch in 6 weeks')
    expect(inEveryOption(draft, 'Work without a network')).toBe(true)
  })

  test('keeps a larger option for comparison when only one fits', async () => {
    const draft = await planned('neighbourhood-shop', 'Our budget is $12k')
    expect(draft.options).toHaveLength(2)
    expect(draft.recommendedKey).toBe('lean')
    expect(draft.feedbackPoints).toMatchObject([
      { used: true, how: expect.stringContaining('shows what the limit costs') },
    ])
  })

  test('answers that nothing was cut when every option fits', async () => {
    const draft = await planned('api-diff', 'Launch in 2 years')
    expect(draft.feedbackPoints).toMatchObject([{ used: true, how: 'Every option is likely to keep to it as it is.' }])
  })

  test.each(['Cheaper, please', 'This takes too long', 'Make it simpler'])(
    '%s cuts a fifth, and a third when repeated',
    async (feedback) => {
      const before = await planned('council-repairs')
      const once = await planned('council-repairs', feedback)
      const twice = await planned('council-repairs', feedback, feedback)
      // The first option is the experiment already: there is nothing left to cut.
      for (const { key } of once.options.slice(1)) {
        expect(hours(once, key)).toBeLessThanOrEqual(0.8 * hours(before, key))
        expect(hours(twice, key)).toBeLessThanOrEqual(0.64 * hours(before, key))
      }
    },
  )
})

test('limits the number of options', async () => {
  const draft = await planned('council-repairs', 'Only two options, please')
  expect(draft.options.map(({ key }) => key)).toEqual(['lean', 'balanced'])
})

describe('feedback that is not used', () => {
  test.each([
    'I love it!',
    'Why is that so?',
    'Use Postgres and Kubernetes',
    'I want it to be blue',
    'Drop the hovercraft',
    'Keep the hovercraft',
    'Ready by March',
    'Budget €20k',
    'Hire three more engineers',
    'Was soll das?',
    '???',
  ])('%s', async (feedback) => {
    const brief = parseSampleBrief('physio-clinic')
    const draft = await offlineDraft(brief, feedback)
    expect(draft.feedbackPoints).toMatchObject([{ words: feedback, used: false, how: expect.stringMatching(/^\S/) }])
    expect(draft.options).toEqual((await offlineDraft(brief)).options)
  })

  test('is a point that a later point contradicts', async () => {
    const draft = await planned(
      'physio-clinic',
      'Drop the reminders. Three engineers. Reminders are a must. One engineer only.',
    )
    expect(draft.feedbackPoints.map(({ words, used }) => [words, used])).toEqual([
      ['Drop the reminders.', false],
      ['Three engineers.', false],
      ['Reminders are a must.', true],
      ['One engineer only.', true],
    ])
    expect(draft.feedbackPoints[0]?.how).toContain('Overruled by “Reminders are a must”')
    expect(inEveryOption(draft, 'Reminders ahead of time')).toBe(true)
  })
})

describe('feedback over several rounds', () => {
  const summary = ({ words, used }: FeedbackPoint) => [words, used]

  test('stays in effect in later rounds, and is listed as earlier feedback', async () => {
    const draft = await planned('neighbourhood-shop', 'Drop the scanning', 'One engineer only', 'Reports are a must')
    expect(draft.feedbackPoints.map(summary)).toEqual([
      ['Drop the scanning', true],
      ['One engineer only', true],
      ['Reports are a must', true],
    ])
    expect(draft.feedbackPoints[0]?.how).toMatch(/^From earlier feedback\. Dropped/)
    expect(inAnyOption(draft, 'Scan barcodes')).toBe(false)
    expect(draft.options.every(({ engineers }) => engineers === 1)).toBe(true)
  })

  test('ends when contradicted, and does not return', async () => {
    const back = await planned('neighbourhood-shop', 'Drop the scanning', 'We need scanning after all')
    expect(back.feedbackPoints.map(summary)).toEqual([
      ['Drop the scanning', false],
      ['We need scanning after all', true],
    ])
    expect(inAnyOption(back, 'Scan barcodes')).toBe(true)
    const later = await planned('neighbourhood-shop', 'Drop the scanning', 'We need scanning after all', 'cheaper')
    expect(later.feedbackPoints.map(summary)).toEqual([
      ['We need scanning after all', true],
      ['cheaper', true],
    ])
  })

  test('can drop what earlier feedback added', async () => {
    const brief = neutralBrief({ needs: [['must', 'Search by name']] })
    expect(inEveryOption(await offlineDraft(brief, 'We need a brass band'), 'Brass band')).toBe(true)
    expect(inAnyOption(await offlineDraft(brief, 'We need a brass band', 'Drop the brass band'), 'Brass band')).toBe(
      false,
    )
  })

  test('answers at most 40 points, old and new', async () => {
    const names = ['north', 'south', 'east', 'west', 'coast', 'valley', 'island', 'harbour', 'forest', 'lake']
    const many = Array.from(
      { length: 60 },
      (_, index) => `We need a brass band of the ${names[index % 6]} ${names[Math.floor(index / 6)]}.`,
    ).join(' ')
    const draft = await offlineDraft(neutralBrief(), many, many.replaceAll('brass', 'jazz'))
    expect(draft.feedbackPoints).toHaveLength(40)
    expect(draft.feedbackPoints.at(-1)).toMatchObject({ used: false, how: expect.stringContaining('another round') })
    expect(draft.feedbackPoints.filter(({ used }) => used)).toHaveLength(39)
  })

  test('counts once when repeated', async () => {
    const draft = await planned('neighbourhood-shop', 'Drop the scanning', 'drop the scanning')
    expect(draft.feedbackPoints.map(summary)).toEqual([['drop the scanning', true]])
  })
})

import { type Brief, emptySections, maxNeeds, maxPoints } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { neutralBrief } from '../testing/neutral-brief.ts'
import { noWishes } from '../wishes.ts'
import { writeWorkPlan } from './write-work-plan.ts'

function planOf(words: Parameters<typeof neutralBrief>[0]) {
  return writeWorkPlan(neutralBrief(words), noWishes)
}

/** The ids of the items that quote a need or a constraint. */
function itemsQuoting(text: string, words: Parameters<typeof neutralBrief>[0]): string[] {
  return planOf(words)
    .items.filter(({ addresses }) => addresses.some((address) => address.words === text))
    .map(({ id }) => id)
}

describe('a need', () => {
  test('that the catalogue covers is quoted by catalogue items', () => {
    expect(itemsQuoting('Take card payments', { needs: [['must', 'Take card payments']] })).toContain(
      'payments-checkout',
    )
  })

  test('that the catalogue does not cover becomes a custom item in the words of the brief', () => {
    const { items } = planOf({ needs: [['should', 'Hum in the key of the queen']] })
    expect(items.find(({ origin }) => origin === 'need')).toMatchObject({
      id: 'need-hum-in-the-key-of',
      title: 'Hum in the key of the queen',
      hours: { low: 8, likely: 16, high: 32 },
      dependsOn: ['walking-skeleton'],
      level: 1,
    })
  })

  test('that asks for more of a covered capability becomes a custom item on top of it', () => {
    const { items } = planOf({
      needs: [
        ['must', 'Search by name'],
        ['must', 'Search by colour'],
      ],
    })
    const own = items.filter(({ origin }) => origin === 'need')
    expect(own).toMatchObject([{ title: 'Search by colour', dependsOn: ['search-basic'] }])
  })

  test('that asks for much more than a capability gets both kinds of items', () => {
    const text = 'Job list for crews with address, photo and one-tap completion'
    expect(itemsQuoting(text, { needs: [['must', text]] })).toEqual(
      expect.arrayContaining(['media-upload', 'need-job-list-for-crews-with']),
    )
  })

  test('that is long, or in a game, takes longer', () => {
    const long = `Hum ${'and buzz as the wind turns '.repeat(5)}`
    const hoursOf = (words: Parameters<typeof neutralBrief>[0]) =>
      planOf(words).items.find(({ origin }) => origin === 'need')?.hours.likely
    expect(hoursOf({ needs: [['must', long]] })).toBe(25)
    const game = ['A game for one player', 'The player flies', 'Playable on Steam', 'Made with Godot']
    expect(hoursOf({ needs: [['must', 'Hum like a queen']], keyConstraints: game })).toBe(36)
  })
})

describe('the value proposition', () => {
  test('replaces the needs of a brief that lists none', () => {
    const own = (words: Parameters<typeof neutralBrief>[0]) =>
      planOf(words).items.filter(({ origin }) => origin === 'need')
    expect(own({})).toMatchObject([
      {
        title: 'Core promise: Every hive tells its story',
        level: 0,
        addresses: [{ part: 'valueProp', words: 'Every hive tells its story.' }],
      },
    ])
    expect(own({ needs: [['must', 'Search by name']] })).toEqual([])
  })
})

describe('a key constraint', () => {
  const needs = [['must', 'Fly over the hedge and name each flower']] as const

  test.each([
    ['Works offline', 'offline-outbox'],
    ['Without accounts', 'walking-skeleton'],
    ['Launch before the season, with a budget of 20,000 dollars', 'delivery-plan'],
    ['Bees are never disturbed', 'constraint-bees-are-never-disturbed'],
    ['Each flower keeps the name that it was given over the hedge', 'need-fly-over-the-hedge-and'],
  ])('%s is covered by %s', (constraint, id) => {
    expect(itemsQuoting(constraint, { needs, keyConstraints: [constraint] })).toContain(id)
  })

  test('that limits a planned capability is covered by that capability', () => {
    const constraint = 'No card payments before the visit'
    const words = { needs: [['must', 'Take payments']] as const, keyConstraints: [constraint] }
    expect(itemsQuoting(constraint, words)).toContain('payments-checkout')
  })
})

describe('titles', () => {
  test('name what the brief mentions, and hours grow with each mention', () => {
    const of = (text: string) =>
      planOf({ needs: [['must', text]] }).items.find(({ id }) => id === 'notifications-delivery')
    expect(of('Send a reminder')?.title).toBe('Notifications by e-mail')
    expect(of('Send a reminder by text message and WhatsApp')?.title).toBe('Notifications by SMS and WhatsApp')
    expect(of('Send a reminder by SMS and WhatsApp')?.hours.likely).toBeGreaterThan(
      of('Send a reminder by SMS')?.hours.likely ?? 0,
    )
  })
})

describe('the foundation', () => {
  test('is part of every plan, and addresses risks and assumptions', () => {
    const { items } = planOf({ risks: ['The queen may leave.'] })
    expect(items.filter(({ origin }) => origin === 'foundation')).toHaveLength(items.length - 1)
    const plan = items.find(({ id }) => id === 'experiment-plan')
    expect(plan?.addresses.map(({ part, words }) => `${part}: ${words}`)).toEqual([
      'smallestViableExperiment: Five beekeepers try it for a summer.',
      'risks: The queen may leave.',
    ])
  })

  test('is worded for the kind of product', () => {
    const titles = (constraints: string[]) =>
      planOf({ keyConstraints: constraints })
        .items.map(({ title }) => title)
        .join('\n')
    expect(titles([])).toContain('one task through screen, server and database')
    expect(titles(['A game on Steam', 'One player', 'Playable with a console', 'Godot'])).toContain('title screen')
    expect(titles(['For developers', 'A command line', 'On GitHub', 'One binary'])).toContain('installable')
  })
})

describe('sixty needs', () => {
  const subjects = Array.from(
    { length: 60 },
    (_, index) => `Dance figure number ${index} for the bees of hive ${index}`,
  )

  test('are merged with similar ones, and none is lost', () => {
    const { items } = planOf({
      needs: subjects.map(
        (text, index) => [(['must', 'should', 'could'] as const)[index % 3] ?? 'must', text] as const,
      ),
      keyConstraints: Array.from({ length: 40 }, (_, index) => `Rule ${index} of the hive holds`),
    })
    expect(items.length).toBeLessThanOrEqual(60)
    const addressed = new Set(items.flatMap(({ addresses }) => addresses.map(({ words }) => words)))
    expect(subjects.filter((text) => !addressed.has(text))).toEqual([])
    const joined = items.find(({ title }) => title.startsWith('Dance figure number 0'))
    expect(joined?.title).toMatch(/and (?:more|Dance)/)
    expect(joined?.hours.likely).toBeGreaterThan(30)
  })

  test('that all name one capability, together with forty constraints, are all addressed', () => {
    const wanted = Array.from({ length: 60 }, (_, index) => `Search for hive number ${index}`)
    const keyConstraints = Array.from({ length: 40 }, (_, index) => `Search for bee ${index} works`)
    const { items } = planOf({ needs: wanted.map((text) => ['must', text] as const), keyConstraints })
    const addressed = new Set(items.flatMap(({ addresses }) => addresses.map(({ words }) => words)))
    expect([...wanted, ...keyConstraints].filter((text) => !addressed.has(text))).toEqual([])
  })
})

describe('more than sixty needs', () => {
  const needs = Array.from(
    { length: maxNeeds },
    (_, index) => ['must', `Dance figure ${index} for hive ${index}`] as const,
  )
  const keyConstraints = Array.from({ length: maxPoints }, (_, index) => `Rule ${index} of hive ${index} holds`)
  const addressedBy = (words: Parameters<typeof neutralBrief>[0]) =>
    new Set(planOf(words).items.flatMap(({ addresses }) => addresses.map((address) => address.words)))

  test('have an item each when a draft has room for them', () => {
    const { items } = planOf({ needs })
    expect(items.filter(({ origin }) => origin === 'need').map(({ title }) => title)).toEqual(
      needs.map(([, text]) => text),
    )
  })

  test('are all addressed beside as many constraints', () => {
    const addressed = addressedBy({ needs, keyConstraints })
    expect([...needs.map(([, text]) => text), ...keyConstraints].filter((text) => !addressed.has(text))).toEqual([])
    expect(planOf({ needs, keyConstraints }).items.length).toBeLessThanOrEqual(250)
  })

  test('that all name one capability are all addressed', () => {
    const wanted = needs.map(([priority], index) => [priority, `Search for hive number ${index}`] as const)
    const addressed = addressedBy({ needs: wanted })
    expect(wanted.filter(([, text]) => !addressed.has(text))).toEqual([])
  })
})

describe('notes', () => {
  const notes = 'Call with Ines, 3 May\n- she wants to chat with other keepers\nNo map, please.'
  const partsOf = (plan: ReturnType<typeof planOf>, id: string) =>
    plan.items.find((item) => item.id === id)?.addresses.map(({ part, words }) => `${part}: ${words}`)

  test('name capabilities in a brief without needs, and are quoted line by line', () => {
    const plan = planOf({ notes })
    expect(partsOf(plan, 'messaging-threads')).toEqual(['notes: she wants to chat with other keepers'])
    expect(plan.items.filter(({ id }) => id.startsWith('maps'))).toEqual([])
  })

  test('ask for nothing in a brief with needs', () => {
    const { items } = planOf({ notes, needs: [['must', 'Hum like a hive']] })
    expect(items.filter(({ capability }) => capability !== null)).toEqual([])
  })

  test('are not needs: their sentences do not become items', () => {
    const { items } = planOf({ notes: 'Ask Ines.\nHum like a hive.\nDance like a bee.' })
    expect(items.filter(({ origin }) => origin === 'need').map(({ title }) => title)).toEqual([
      'Core promise: Every hive tells its story',
    ])
  })

  test('alone give a plan in which what they name comes first, and one item for the core of the product', () => {
    const plan = writeWorkPlan({ ...emptySections, confidence: {}, notes }, noWishes)
    expect(plan.items.find(({ id }) => id === 'messaging-threads')).toMatchObject({ priority: 'must', level: 0 })
    expect(plan.items.filter(({ origin }) => origin === 'need')).toMatchObject([
      { title: 'The core task of the product, from start to end' },
    ])
    expect(plan.items.filter(({ addresses }) => addresses.length === 0)).toEqual([])
  })
})

describe('an incomplete brief', () => {
  test.each<[string, Partial<Brief>, string]>([
    ['a problem', { problemStatement: 'Bees get lost.' }, 'problemStatement: Bees get lost.'],
    ['a need', { needs: [{ id: 'n', text: 'Find bees', priority: 'could' }] }, 'needs: Find bees'],
    ['a constraint', { keyConstraints: ['Hums quietly'] }, 'keyConstraints: Hums quietly'],
  ])('of %s alone gets a plan whose every item quotes it', (_, parts, quote) => {
    const { items } = writeWorkPlan({ ...emptySections, confidence: {}, ...parts }, noWishes)
    expect(items.length).toBeGreaterThanOrEqual(10)
    for (const { addresses } of items) expect(addresses.map(({ part, words }) => `${part}: ${words}`)).toEqual([quote])
  })
})

describe('what is out of scope', () => {
  const capabilitiesOf = (words: Parameters<typeof neutralBrief>[0]) => {
    const { items, topics } = planOf(words)
    const planned = new Set(items.flatMap(({ capability }) => capability?.id ?? []))
    return { planned: [...planned], ruledOut: topics.ruledOut.map(({ id }) => id) }
  }
  const valueProp = 'Every hive tells its story. Keepers chat.'

  test('causes no work and is named as ruled out, even when another section mentions it', () => {
    expect(capabilitiesOf({ valueProp }).planned).toContain('messaging')
    expect(capabilitiesOf({ valueProp, outOfScope: ['Chat'] })).toMatchObject({ ruledOut: ['messaging'] })
    expect(capabilitiesOf({ valueProp, outOfScope: ['Chat'] }).planned).not.toContain('messaging')
    expect(capabilitiesOf({ outOfScope: ['Chat', 'Card payments', 'A brass band'] }).planned).toEqual([])
  })

  test('does not drop a need that says the same', () => {
    const needs = [['could', 'Chat between keepers']] as const
    expect(capabilitiesOf({ needs, outOfScope: ['Chat between keepers', 'Chat'] })).toMatchObject({
      planned: expect.arrayContaining(['messaging']),
      ruledOut: [],
    })
    expect(itemsQuoting('Chat between keepers', { needs, outOfScope: ['Chat'] })).toContain('messaging-threads')
    const unknown = [['could', 'Hum like a hive']] as const
    expect(itemsQuoting('Hum like a hive', { needs: unknown, outOfScope: ['Hum like a hive'] })).toEqual([
      'need-hum-like-a-hive',
    ])
  })

  test('rules out a detail without ruling out the whole capability', () => {
    const outOfScope = ['Chat with strangers in foreign languages']
    expect(capabilitiesOf({ valueProp, outOfScope }).planned).toContain('messaging')
  })

  test('is overruled by feedback', () => {
    const brief = neutralBrief({ outOfScope: ['Chat'] })
    const wishes = { ...noWishes, capabilities: new Map([['messaging', 'must'] as const]) }
    const { items, topics } = writeWorkPlan(brief, wishes)
    expect(items.map(({ id }) => id)).toContain('messaging-threads')
    expect(topics.ruledOut).toEqual([])
  })
})

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
  const quoting = (constraint: string) => itemsQuoting(constraint, { needs, keyConstraints: [constraint] })

  test.each([
    'Without accounts',
    'Launch before the season, with a budget of 20,000 dollars',
    'Bees are never disturbed',
  ])('%s is no work of its own: the whole product keeps to it', (constraint) => {
    expect(quoting(constraint)).toEqual(['walking-skeleton'])
  })

  test('that names work which no need asks for is an item with a question', () => {
    const keyConstraints = ['Meets WCAG 2.2 AA']
    expect(planOf({ needs, keyConstraints }).items.find(({ origin }) => origin === 'constraint')).toMatchObject({
      id: 'constraint-meets-wcag-2-2-aa',
      title: 'Meets WCAG 2.2 AA',
      reading: 'perhaps',
      question: { capability: 'accessibility' },
    })
  })

  test('that limits a planned capability is covered by that capability', () => {
    const constraint = 'No card payments before the visit'
    const words = { needs: [['must', 'Take card payments']] as const, keyConstraints: [constraint] }
    expect(itemsQuoting(constraint, words)).toContain('payments-checkout')
  })
})

describe('a brief that is not in English', () => {
  const text = 'Die Nutzer sollen ihre Ernte pro Beet eintragen und am Ende des Jahres sehen, was gewachsen ist'
  const brief = {
    ...emptySections,
    confidence: {},
    problemStatement: 'Der Verein weiß am Ende des Jahres nicht, welche Beete gepflegt wurden und welche nicht.',
    needs: [
      { id: 'a', text, priority: 'must' as const },
      { id: 'b', text: 'Mit Kreditkarte und PayPal bezahlen', priority: 'should' as const },
    ],
  }

  test('keeps every need as an item of its own, and reads none of them', () => {
    const { foreignLanguage, items } = writeWorkPlan(brief, noWishes)
    expect(foreignLanguage).toBe('German')
    const own = items.filter(({ reading }) => reading !== undefined)
    expect(own.map(({ reading, title }) => [reading, title])).toEqual([
      ['unknown', text],
      ['unknown', 'Mit Kreditkarte und PayPal bezahlen'],
    ])
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
    expect(titles(['A puzzle game on Steam'])).toContain('title screen')
    expect(titles(['A command line with documented exit codes'])).toContain('installable')
  })
})

describe('a long brief', () => {
  test('keeps every need as an item, and loses catalogue work that nobody asked for first', () => {
    const needs = [
      ...Array.from({ length: 48 }, (_, index) => `Dance figure number ${index} for the bees`),
      'Take card payments',
      'Search by name',
      'Book a visit online',
    ]
    const { items } = planOf({ needs: needs.map((text) => ['must', text] as const) })
    expect(items.length).toBeLessThanOrEqual(60 + 3)
    const titles = items.map(({ title }) => title)
    expect(needs.filter((text) => !titles.includes(text))).toEqual([])
    expect(titles).not.toContain('Refunds, receipts and failed payments')
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
  test('are not needs: their sentences do not become items', () => {
    const { items } = planOf({ notes: 'Ask Ines.\nThey want to pay by credit card.\nDance like a bee.' })
    expect(items.filter(({ origin }) => origin === 'need').map(({ title }) => title)).toEqual([
      'Core promise: Every hive tells its story',
    ])
  })

  test('alone give a plan with one item for the core of the product', () => {
    const notes = 'Call with Ines, 3 May\n- she wants to chat with other keepers'
    const plan = writeWorkPlan({ ...emptySections, confidence: {}, notes }, noWishes)
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
    expect(items.length).toBeGreaterThanOrEqual(9)
    for (const { addresses } of items) expect(addresses.map(({ part, words }) => `${part}: ${words}`)).toEqual([quote])
  })
})

describe('what is out of scope', () => {
  const capabilitiesOf = (words: Parameters<typeof neutralBrief>[0]) => {
    const { items, topics } = planOf(words)
    const planned = new Set(items.flatMap(({ capability }) => capability?.id ?? []))
    return { planned: [...planned], ruledOut: topics.ruledOut.map(({ id }) => id) }
  }

  test('causes no work and is named as ruled out', () => {
    expect(capabilitiesOf({ outOfScope: ['Chat'] })).toEqual({ planned: [], ruledOut: ['messaging'] })
    expect(capabilitiesOf({ outOfScope: ['Chat', 'Card payments', 'A brass band'] }).planned).toEqual([])
  })

  test('does not drop a need that says the same', () => {
    const needs = [['could', 'A chat between keepers']] as const
    expect(capabilitiesOf({ needs, outOfScope: ['Chat between keepers', 'Chat'] })).toEqual({
      planned: ['messaging'],
      ruledOut: [],
    })
    const unknown = [['could', 'Hum like a hive']] as const
    expect(itemsQuoting('Hum like a hive', { needs: unknown, outOfScope: ['Hum like a hive'] })).toEqual([
      'need-hum-like-a-hive',
    ])
  })

  test('rules out a detail without ruling out the whole capability', () => {
    const outOfScope = ['Chat with strangers in foreign languages']
    expect(capabilitiesOf({ outOfScope }).ruledOut).toEqual([])
  })

  test('is overruled by feedback', () => {
    const brief = neutralBrief({ outOfScope: ['Chat'] })
    const wishes = { ...noWishes, capabilities: new Map([['messaging', 'must'] as const]) }
    const { items, topics } = writeWorkPlan(brief, wishes)
    expect(items.map(({ id }) => id)).toContain('messaging-threads')
    expect(topics.ruledOut).toEqual([])
  })
})

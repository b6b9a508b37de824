import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { RiskKind, RiskLevel, type WorkItem } from '../schemas/index.ts'
import { contentRisk, drawWorkItems, optionNumbers, simulate } from './index.ts'
import { arbitraryWork, idsOf, someAssumptions, someItem } from './testing/some-work.ts'

const flag = (kind: RiskKind, words = `It is ${kind}.`) => ({ kind, words })

/** Work of this many weeks for one engineer, in items of a week; the first ones have these kinds of flags. */
function work(weeks: number, ...kinds: RiskKind[]): WorkItem[] {
  return Array.from({ length: weeks }, (_, index) => {
    const kind = kinds[index]
    return { ...someItem({ id: `item-${index}`, hours: { low: 20, high: 30 } }), flags: kind ? [flag(kind)] : [] }
  })
}

function riskOf(items: readonly WorkItem[], engineers = 2) {
  return contentRisk({ items, engineers, focusedHoursPerWeek: 25 })
}

describe('the risk of work', () => {
  test.each<[string, WorkItem[], number, RiskLevel]>([
    ['a quarter of ordinary work', work(13), 3, 'low'],
    ['one outside service', work(6, 'outside_dependency'), 2, 'low'],
    ['a year of ordinary work', work(52), 2, 'medium'],
    ['one serious kind of flag', work(6, 'novel'), 1, 'medium'],
    ['two serious kinds of flags', work(6, 'novel', 'approval'), 1, 'high'],
    ['a serious flag in long work of many people', work(52, 'regulated'), 4, 'high'],
  ])('with %s', (_, items, engineers, level) => {
    expect(riskOf(items, engineers).level).toBe(level)
  })

  test('is given with its reasons, in the words of the Runner, and the items that they are about', () => {
    const wide = {
      ...someItem({ id: 'wide', hours: { low: 20, high: 30 } }),
      hours: { low: 10, likely: 40, high: 120 },
    }
    expect(riskOf([...work(14, 'novel', 'novel'), wide], 4)).toEqual({
      level: 'high',
      reasons: [
        { factor: 'novel', words: 'It is novel.', workItemIds: ['item-0', 'item-1'] },
        { factor: 'spread', words: '1 item can take more than twice the likely hours.', workItemIds: ['wide'] },
        { factor: 'length', words: 'It is more than three months of work for one engineer.' },
        { factor: 'team', words: '4 engineers have to agree on one design.' },
      ],
    })
  })

  test('has no reasons when nothing speaks against it', () => {
    expect(riskOf(work(4))).toEqual({ level: 'low', reasons: [] })
  })
})

const flaggedWork = fc
  .tuple(arbitraryWork(), fc.array(fc.constantFrom(...RiskKind.options, null), { minLength: 12, maxLength: 12 }))
  .map(([items, kinds]) =>
    items.map((item, index) => {
      const kind = kinds[index]
      return { ...item, flags: kind ? [flag(kind)] : [] }
    }),
  )

test('never falls when a flag, a week of work or an engineer is added', () => {
  const levelOf = (items: readonly WorkItem[], engineers: number) =>
    RiskLevel.options.indexOf(riskOf(items, engineers).level)
  const reached = new Set<number>()
  fc.assert(
    fc.property(
      flaggedWork,
      fc.integer({ min: 1, max: 9 }),
      fc.nat(),
      fc.constantFrom(...RiskKind.options),
      (items, engineers, place, kind) => {
        const now = levelOf(items, engineers)
        reached.add(now)
        const at = place % items.length
        const flagged = items.map((item, index) =>
          index === at ? { ...item, flags: [...item.flags, flag(kind)] } : item,
        )
        expect(levelOf(flagged, engineers)).toBeGreaterThanOrEqual(now)
        const week = { ...someItem({ id: 'one-week-more', hours: { low: 20, high: 30 } }), flags: [] }
        expect(levelOf([...items, week], engineers)).toBeGreaterThanOrEqual(now)
        expect(levelOf(items, engineers + 1)).toBeGreaterThanOrEqual(now)
      },
    ),
    { numRuns: { sampled: 200, exhaustive: 20_000 }[inject('extent')] },
  )
  expect([...reached].toSorted()).toEqual([0, 1, 2])
})

test('decides the level of a priced option only where a Runner has looked for flags', () => {
  const items = work(13, 'novel')
  const numbers = (riskRule?: 'content') => {
    const assumptions = { ...someAssumptions(), ...(riskRule && { riskRule }) }
    const draws = drawWorkItems({ workItems: items, assumptions, seed: 'seed' })
    const scope = { workItemIds: idsOf(items), engineers: 1 }
    return optionNumbers(draws, scope, simulate(draws, scope))
  }
  expect(numbers()).not.toHaveProperty('riskReasons')
  expect(numbers('content')).toMatchObject({ riskLevel: 'medium', riskReasons: [{ factor: 'novel' }] })
  expect({ ...numbers('content'), riskLevel: null, riskReasons: null }).toEqual({
    ...{ ...numbers(), riskLevel: null, riskReasons: null },
  })
})

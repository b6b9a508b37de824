import { describe, expect, test } from 'vitest'
import { WorkItem } from '../../domain/schemas/index.ts'
import { matchItems } from './match-items.ts'

function item(id: string, title: string, more: { need?: string; discipline?: WorkItem['discipline'] } = {}): WorkItem {
  const { need = 'Tools change hands.', discipline = 'backend' } = more
  const hours = { low: 5, likely: 10, high: 20 }
  return WorkItem.parse({
    id,
    title,
    discipline,
    hours,
    value: 1,
    dependsOn: [],
    addresses: [{ part: 'needs', words: need }],
  })
}

const titles = (drafts: WorkItem[][]) =>
  matchItems(drafts.map((workItems) => ({ workItems }))).map(({ items }) => items.map((one) => one?.title ?? null))

describe('matchItems', () => {
  test('puts together what drafts call by similar words for the same need', () => {
    const found = titles([
      [item('payments', 'Card payments through a hosted checkout')],
      [item('checkout', 'Hosted checkout for payment by card')],
      [item('pay', 'Payments: hosted card checkout')],
    ])
    expect(found).toEqual([
      [
        'Card payments through a hosted checkout',
        'Hosted checkout for payment by card',
        'Payments: hosted card checkout',
      ],
    ])
  })

  test('keeps the parts of one need apart when their words differ', () => {
    expect(titles([[item('screen', 'Draw the calendar')], [item('store', 'Keep bookings free of overlaps')]])).toEqual([
      ['Draw the calendar', null],
      [null, 'Keep bookings free of overlaps'],
    ])
  })

  test('never puts two items of one draft together, and takes the most similar one', () => {
    const found = titles([
      [item('a', 'Search tools by distance')],
      [item('b', 'Search tools by name'), item('c', 'Search tools by distance')],
    ])
    expect(found).toEqual([
      ['Search tools by distance', 'Search tools by distance'],
      [null, 'Search tools by name'],
    ])
  })

  test('gives every group an id of its own, also where drafts use one id for different work', () => {
    const groups = matchItems([
      { workItems: [item('data', 'Import the old list of members')] },
      { workItems: [item('data', 'Charts about lending', { need: 'See trends.', discipline: 'data' })] },
    ])
    expect(groups.map(({ id }) => id)).toEqual(['data', 'data-2'])
  })

  test('reads words in other alphabets', () => {
    expect(titles([[item('a', 'Оплата картой')], [item('b', 'Оплата картами')]])).toEqual([
      ['Оплата картой', 'Оплата картами'],
    ])
  })
})

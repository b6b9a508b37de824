import { describe, expect, test } from 'vitest'
import { someItem } from '../estimate/testing/some-work.ts'
import { type HoursFrom, type PlanAuthor, TokenId, type WorkItem } from '../schemas/index.ts'
import { attributeHours } from './attribute-hours.ts'

const person: PlanAuthor = { kind: 'person' }
const agentOfPerson: PlanAuthor = { kind: 'person', agent: 'Codex' }
const tokenId = TokenId.parse('01900000-0000-7000-8000-000000000001')
const app: PlanAuthor = { kind: 'app', tokenId, tokenName: 'CI' }

function item(id: string, likely: number, hoursFrom?: HoursFrom): WorkItem {
  return { ...someItem({ id, hours: { low: 1, likely, high: 90 } }), ...(hoursFrom && { hoursFrom }) }
}

const base = [item('catalogue', 10, 'catalogue'), item('team', 20, 'team'), item('rough', 30)]

/** Where the hours of each submitted item come from. */
const originsOf = (author: PlanAuthor, workItems: WorkItem[]) =>
  attributeHours({ workItems, author, base }).map(({ hoursFrom }) => hoursFrom ?? null)

describe.each<[string, PlanAuthor, HoursFrom]>([
  ['a person', person, 'team'],
  ['a person who names an agent', agentOfPerson, 'model'],
  ['an app', app, 'model'],
])('hours that %s submits', (_, author, own) => {
  test('keep the origin of the base while they are the same, no matter what is claimed', () => {
    const claims = [item('catalogue', 10, 'team'), item('team', 20), item('rough', 30, 'team')]
    expect(originsOf(author, claims)).toEqual(['catalogue', 'team', null])
  })

  test('are their own once they differ, and of an item that the base does not have', () => {
    const changed = [item('catalogue', 11, 'catalogue'), item('team', 21, 'team'), item('new', 10, 'catalogue')]
    expect(originsOf(author, [...changed, item('unclaimed', 10)])).toEqual([own, own, own, own])
  })
})

test('changes nothing but the origin', () => {
  const workItems = [item('catalogue', 11, 'catalogue')]
  expect(attributeHours({ workItems, author: person, base })).toEqual([{ ...workItems[0], hoursFrom: 'team' }])
})

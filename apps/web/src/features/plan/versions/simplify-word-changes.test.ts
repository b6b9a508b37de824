import { expect, test } from 'vitest'
import { legibleChanges } from './simplify-word-changes.ts'

test('marks on few words stay where they are', () => {
  const changes = [
    { kind: 'same', text: 'Search and ' },
    { kind: 'removed', text: 'filters' },
    { kind: 'added', text: 'sorting' },
    { kind: 'same', text: ' of all records' },
  ] as const
  expect(legibleChanges(changes)).toEqual(changes)
})

test('texts with little in common are told whole, one after the other', () => {
  const changes = [
    { kind: 'removed', text: 'Native apps' },
    { kind: 'added', text: 'One page' },
    { kind: 'same', text: ' for ' },
    { kind: 'removed', text: 'both stores' },
    { kind: 'added', text: 'every browser' },
  ] as const
  expect(legibleChanges(changes)).toEqual([
    { kind: 'removed', text: 'Native apps for both stores' },
    { kind: 'added', text: 'One page for every browser' },
  ])
})

test('a text that is new as a whole has nothing beside it', () => {
  const changes = [{ kind: 'added', text: 'All of it' }] as const
  expect(legibleChanges(changes)).toEqual(changes)
})

test('a list is read point by point', () => {
  const changes = [
    { kind: 'same', text: 'Soon and cheap\nNo ' },
    { kind: 'removed', text: 'payments' },
    { kind: 'added', text: 'subscriptions at the counter' },
    { kind: 'same', text: '\nOne team' },
  ] as const
  expect(legibleChanges(changes)).toEqual([
    { kind: 'same', text: 'Soon and cheap\n' },
    { kind: 'removed', text: 'No payments' },
    { kind: 'added', text: 'No subscriptions at the counter\n' },
    { kind: 'same', text: 'One team' },
  ])
})

import { expect, test } from 'vitest'
import { simplifyWordChanges } from './simplify-word-changes.ts'

test('keeps marks on few words', () => {
  const changes = [
    { kind: 'same', text: 'Search and ' },
    { kind: 'removed', text: 'filters' },
    { kind: 'added', text: 'sorting' },
    { kind: 'same', text: ' of all records' },
  ] as const
  expect(simplifyWordChanges(changes)).toEqual(changes)
})

test('joins neighboring changes to one deletion and one insertion', () => {
  const changes = [
    { kind: 'removed', text: '2' },
    { kind: 'added', text: '1' },
    { kind: 'same', text: ' ' },
    { kind: 'removed', text: 'engineers' },
    { kind: 'added', text: 'engineer' },
    { kind: 'same', text: ' for 12 work items, most of them in the server' },
  ] as const
  expect(simplifyWordChanges(changes)).toEqual([
    { kind: 'removed', text: '2 engineers' },
    { kind: 'added', text: '1 engineer' },
    { kind: 'same', text: ' for 12 work items, most of them in the server' },
  ])
})

test('shows texts with little in common as one deletion and one insertion', () => {
  const changes = [
    { kind: 'removed', text: 'Native apps' },
    { kind: 'added', text: 'One page' },
    { kind: 'same', text: ' for ' },
    { kind: 'removed', text: 'both stores' },
    { kind: 'added', text: 'every browser' },
  ] as const
  expect(simplifyWordChanges(changes)).toEqual([
    { kind: 'removed', text: 'Native apps for both stores' },
    { kind: 'added', text: 'One page for every browser' },
  ])
})

test('keeps a text that is entirely new', () => {
  const changes = [{ kind: 'added', text: 'All of it' }] as const
  expect(simplifyWordChanges(changes)).toEqual(changes)
})

test('handles a list line by line', () => {
  const changes = [
    { kind: 'same', text: 'Soon and cheap\nNo ' },
    { kind: 'removed', text: 'payments' },
    { kind: 'added', text: 'subscriptions at the counter' },
    { kind: 'same', text: '\nOne team' },
  ] as const
  expect(simplifyWordChanges(changes)).toEqual([
    { kind: 'same', text: 'Soon and cheap\n' },
    { kind: 'removed', text: 'No payments' },
    { kind: 'added', text: 'No subscriptions at the counter\n' },
    { kind: 'same', text: 'One team' },
  ])
})

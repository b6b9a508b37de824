import { expect, test } from 'vitest'
import { countsAddedPeople } from './read-team.ts'

test.each([
  'three more engineers',
  'two additional senior devs',
  'three more backend engineers',
  'three engineers more',
])('“%s” counts people to add', (text) => {
  expect(countsAddedPeople(text)).toBe(true)
})

test.each(['one more engineer', 'more people', 'another developer', 'three engineers'])(
  '“%s” counts nobody to add, or only one',
  (text) => {
    expect(countsAddedPeople(text)).toBe(false)
  },
)

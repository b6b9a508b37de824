import { expect, test } from 'vitest'
import { describeIntent } from './describe-intent.ts'

test('names what goes before what comes in its place', () => {
  expect(describeIntent({ kind: 'replace', object: 'paper', other: 'photos' })).toBe('Replace photos with paper')
})

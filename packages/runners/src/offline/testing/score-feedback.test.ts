import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { readShopFeedback } from './read-shop-feedback.ts'
import { readLabelledFeedback, scoreFeedback } from './score-feedback.ts'

/** Sentences that were labelled before the rules were written. Who writes rules may read all but the check set. */
function labelled(name: string) {
  const file = new URL(`labelled/feedback-${name}.json`, import.meta.url)
  return readLabelledFeedback(readFileSync(file, 'utf8'))
}

/** The share that has to be read rightly: what is measured may only get better. */
const learnedFrom = {
  sampled: [['shared', 0.93]],
  exhaustive: [
    ['shared', 0.93],
    ['train', 0.95],
    ['train-2', 0.88],
    ['train-3', 0.87],
    ['train-4', 0.9],
    ['train-5', 0.91],
    ['train-6', 0.68],
    ['train-7', 0.88],
    // Of the hand that wrote the rules for train-7, which saw its counts only.
    ['own-3', 0.72],
    // In the words of who wrote rules, with many stories: it guards against acting on them, not how much is understood.
    ['own', 0.85],
    ['own-2', 0.9],
  ],
} as const

test.each<readonly [name: string, least: number]>(learnedFrom[inject('extent')])(
  'reads the %s set without an inversion',
  (name, least) => {
    const { score } = scoreFeedback(labelled(name), readShopFeedback)
    expect(score).toMatchObject({ inverted: 0, actedOn: 0 })
    expect(score.right / score.sentences).toBeGreaterThan(least)
    expect(score.asked / score.clear).toBeLessThanOrEqual(name === 'train-6' ? 0.3 : 0.2)
  },
)

/** 85 % right is the goal. The authors of the rules saw the score of this set while they wrote, but no sentence. */
test('inverts nothing of the check set, and acts on nothing that asks for nothing', () => {
  const { score } = scoreFeedback(labelled('check'), readShopFeedback)
  expect(score).toMatchObject({ inverted: 0, actedOn: 0 })
  expect(score.right / score.sentences).toBeGreaterThanOrEqual(0.85)
  expect(score.asked / score.clear).toBeLessThanOrEqual(0.2)
})

/** Of another hand, and harder: unread until rules were written for what it showed as inverted and acted on. */
test('inverts nothing of the hard sentences', () => {
  const { right, inverted, actedOn, asked } = scoreFeedback(labelled('check-3'), readShopFeedback).score
  expect(inverted).toBe(0)
  expect(actedOn).toBeLessThanOrEqual(1)
  expect(right).toBeGreaterThanOrEqual(79)
  expect(asked).toBeLessThanOrEqual(28)
})

/** Ordinary sentences of a third hand. Who wrote the rules for them saw the score twice, and no sentence. */
test('reads ordinary sentences that nobody has written rules for', () => {
  const { right, inverted, actedOn, asked } = scoreFeedback(labelled('check-4'), readShopFeedback).score
  expect({ inverted, actedOn }).toEqual({ inverted: 0, actedOn: 0 })
  expect(right).toBeGreaterThanOrEqual(102)
  expect(asked).toBeLessThanOrEqual(16)
})

/** Of a fourth hand, a third of them tricky or with several wishes: nobody who writes rules has read them. */
test('reads sentences of which many are tricky', () => {
  const { right, inverted, actedOn, asked } = scoreFeedback(labelled('check-5'), readShopFeedback).score
  expect(inverted).toBe(0)
  expect(actedOn).toBeLessThanOrEqual(3)
  expect(right).toBeGreaterThanOrEqual(65)
  expect(asked).toBeLessThanOrEqual(22)
})

import { expect, test } from 'vitest'
import { readShopFeedback } from '../../testing/read-shop-feedback.ts'

const kindsOf = (feedback: string) => readShopFeedback(feedback).points.map(({ intent }) => intent.kind)

test.each([
  ['Send me a text message when something runs out.', ['add']],
  ['Please let the alert of low stock inside, it saved me already in other shop', ['keep']],
])('decides what the rules leave open: “%s”', (feedback, kinds) => {
  expect(kindsOf(feedback)).toEqual(kinds)
})

test('asks about an amount that only the rules see, with their reading as the first choice', () => {
  const [point] = readShopFeedback('I do want to photograph everything one day').points
  expect(point).toMatchObject({
    intent: { kind: 'ask', question: 'Is this a wish for the plan, or a remark?' },
    choices: [{ kind: 'weeks' }, { kind: 'remark' }],
  })
})

test('leaves short orders to the rules', () => {
  expect(kindsOf('Drop the weekly reports.')).toEqual(['drop'])
})

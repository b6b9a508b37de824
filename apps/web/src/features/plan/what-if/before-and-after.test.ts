import { MantineProvider } from '@mantine/core'
import type { Adjustments, Weights } from '@plangate/core/schemas'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Simulator } from '../../../shared/simulation/simulator.ts'
import { createTestPlanSet, testOptionAt } from '../../../shared/testing/test-plan.ts'
import { BeforeAndAfter } from './before-and-after.tsx'

const planSet = createTestPlanSet()
const simulator = new Simulator()
simulator.open(planSet)
const weights: Weights = { time: 100, cost: 0, risk: 0, scope: 0 }
const before = simulator.simulate({}).map(({ id, probabilities }) => {
  const option = planSet.options.find((candidate) => candidate.id === id)
  if (!option) throw new Error(`there is no option ${id}`)
  return { option, probabilities }
})

const ofFirst: Adjustments = { options: [{ optionId: testOptionAt(planSet, 0).id, engineers: 3 }] }
const nothingYet = 'Nothing is changed yet'
const asPriced = '>As priced</p>'
const button = '<output>'
const waiting = '<fieldset class="pg-what-if-choice" aria-label="Choice of this option" disabled="">'

/** The markup when `adjustments` are requested and the numbers are those of `computed`. */
function rendered(adjustments: Adjustments, computed: Adjustments): string {
  const view = createElement(BeforeAndAfter, {
    planSet,
    targets: { currency: 'USD' },
    weights,
    adjustments,
    before,
    computed: { adjustments: computed, options: simulator.whatIf({}, computed) },
    isComputing: adjustments !== computed,
    renderChoice: ({ option, adjustments: { options = [] } }) =>
      createElement('output', null, `${options[0]?.engineers} ${option.id}`),
  })
  return renderToStaticMarkup(createElement(MantineProvider, null, view))
}

const countOf = (markup: string, words: string) => markup.split(words).length - 1

test('offers to choose an adjusted option, and calls the others as priced', () => {
  const markup = rendered(ofFirst, ofFirst)
  expect(markup).toContain('With these changes your weights')
  expect([countOf(markup, button), countOf(markup, asPriced), countOf(markup, waiting)]).toEqual([1, 1, 0])
})

test('neither describes adjustments nor offers to choose them while they are computed', () => {
  const markup = rendered(ofFirst, {})
  expect([countOf(markup, button), countOf(markup, asPriced), countOf(markup, waiting)]).toEqual([0, 2, 1])
  expect(markup).toContain(nothingYet)
  expect(markup).not.toContain('With these changes')
})

test('disables the button of numbers that are being reset, and does not call them as priced', () => {
  const markup = rendered({}, ofFirst)
  expect([countOf(markup, `${waiting}${button}`), countOf(markup, asPriced)]).toEqual([1, 1])
  expect(markup).not.toContain(nothingYet)
})

test('offers the adjustments that the numbers have, and only to the option that others are computed for', () => {
  const [one, other] = [testOptionAt(planSet, 0), testOptionAt(planSet, 1)]
  const ofBoth: Adjustments = { options: [...(ofFirst.options ?? []), { optionId: other.id, engineers: 1 }] }
  const markup = rendered({ options: [{ optionId: one.id, engineers: 4 }, ...(ofBoth.options ?? []).slice(1)] }, ofBoth)
  expect([countOf(markup, `${waiting}${button}3 ${one.id}`), countOf(markup, `${button}1 ${other.id}`)]).toEqual([1, 1])
  expect(countOf(markup, waiting)).toBe(1)
})

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
const weights: Weights = { time: 100, cost: 0, risk: 0, scope: 0 }
const before = simulator.simulate(planSet, {}).map(({ id, probabilities }) => {
  const option = planSet.options.find((candidate) => candidate.id === id)
  if (!option) throw new Error(`there is no option ${id}`)
  return { option, probabilities }
})

const ofFirst: Adjustments = { options: [{ optionId: testOptionAt(planSet, 0).id, engineers: 3 }] }
const nothingYet = 'Nothing is changed yet'
const asPriced = '>As priced</p>'

/** The markup when `adjustments` are requested and the numbers are those of `computed`. */
function rendered(adjustments: Adjustments, computed: Adjustments): string {
  const view = createElement(BeforeAndAfter, {
    planSet,
    targets: { currency: 'USD' },
    weights,
    adjustments,
    before,
    computed: { adjustments: computed, options: simulator.whatIf(planSet, {}, computed) },
    isComputing: adjustments !== computed,
    renderChoice: ({ option, isComputing }) => createElement('output', { 'data-waits': isComputing }, option.id),
  })
  return renderToStaticMarkup(createElement(MantineProvider, null, view))
}

const countOf = (markup: string, words: string) => markup.split(words).length - 1

test('offers to choose an adjusted option, and calls the others as priced', () => {
  const markup = rendered(ofFirst, ofFirst)
  expect(markup).toContain('With these changes your weights')
  expect([countOf(markup, '<output data-waits="false">'), countOf(markup, asPriced)]).toEqual([1, 1])
})

test('disables the button while adjustments are computed, and does not describe them yet', () => {
  const markup = rendered(ofFirst, {})
  expect([countOf(markup, '<output data-waits="true">'), countOf(markup, asPriced)]).toEqual([1, 1])
  expect(markup).toContain(nothingYet)
  expect(markup).not.toContain('With these changes')
})

test('does not call adjusted numbers as priced while they are being reset', () => {
  const markup = rendered({}, ofFirst)
  expect([countOf(markup, '<output data-waits="true">'), countOf(markup, asPriced)]).toEqual([1, 1])
  expect(markup).not.toContain(nothingYet)
})

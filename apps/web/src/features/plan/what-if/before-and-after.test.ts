import { MantineProvider } from '@mantine/core'
import type { Adjustments, Weights } from '@plangate/core/schemas'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Simulator } from '../../../shared/simulation/simulator.ts'
import { createTestPlanSet, testOptionAt } from '../../../shared/testing/test-plan.ts'
import { BeforeAndAfter } from './before-and-after.tsx'

const planSet = createTestPlanSet()
const forecaster = new Simulator()
const weights: Weights = { time: 100, cost: 0, risk: 0, scope: 0 }
const before = forecaster.simulate(planSet, {}).map(({ id, probabilities }) => {
  const option = planSet.options.find((candidate) => candidate.id === id)
  if (!option) throw new Error(`there is no option ${id}`)
  return { option, probabilities }
})

const ofFirst: Adjustments = { options: [{ optionId: testOptionAt(planSet, 0).id, engineers: 3 }] }
const nothingYet = 'Nothing is changed yet'
const asPriced = '>As priced</p>'

/** What is on screen when `changes` are asked for and the numbers are those of `computed`. */
function rendered(changes: Adjustments, computed: Adjustments): string {
  const view = createElement(BeforeAndAfter, {
    planSet,
    targets: {},
    weights,
    changes,
    before,
    computed: { changes: computed, options: forecaster.whatIf(planSet, {}, computed) },
    isComputing: changes !== computed,
    renderChoice: ({ option, isComputing }) => createElement('output', { 'data-waits': isComputing }, option.id),
  })
  return renderToStaticMarkup(createElement(MantineProvider, null, view))
}

const countOf = (markup: string, words: string) => markup.split(words).length - 1

test('an option with changes can be chosen, one without is as priced', () => {
  const markup = rendered(ofFirst, ofFirst)
  expect(markup).toContain('With these changes your weights')
  expect([countOf(markup, '<output data-waits="false">'), countOf(markup, asPriced)]).toEqual([1, 1])
})

test('while changes are computed their button is there, disabled, and nothing is told of them', () => {
  const markup = rendered(ofFirst, {})
  expect([countOf(markup, '<output data-waits="true">'), countOf(markup, asPriced)]).toEqual([1, 1])
  expect(markup).toContain(nothingYet)
  expect(markup).not.toContain('With these changes')
})

test('numbers of changes are not said to be as priced while their undoing is computed', () => {
  const markup = rendered({}, ofFirst)
  expect([countOf(markup, '<output data-waits="true">'), countOf(markup, asPriced)]).toEqual([1, 1])
  expect(markup).not.toContain(nothingYet)
})

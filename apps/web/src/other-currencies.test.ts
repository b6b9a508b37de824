import { MantineProvider } from '@mantine/core'
import { type PlanTargets, targetsOfPlan } from '@plangate/core/analysis'
import { describeCostNote } from '@plangate/core/estimate'
import type { ItemChange } from '@plangate/core/plan-diff'
import type { FeedbackIntent } from '@plangate/core/schemas'
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChoiceWarnings } from './features/choice/choice-warnings.tsx'
import { OptionSummary } from './features/choice/option-summary.tsx'
import { describePricing } from './features/plan/assumptions/describe-pricing.ts'
import { compareOptions } from './features/plan/board/compare-options.ts'
import { CardFigures } from './features/plan/decision/card-figures.tsx'
import { describeOutcome, nameTargets } from './features/plan/decision/describe-outcome.ts'
import { findClosest } from './features/plan/decision/find-closest.ts'
import { HardTargets } from './features/plan/decision/hard-targets.tsx'
import { WaysOut } from './features/plan/decision/ways-out.tsx'
import { EstimateTable } from './features/plan/options/estimate-table.tsx'
import { describeIntent } from './features/plan/push-back/describe-intent.ts'
import { ItemChanges } from './features/plan/versions/item-changes.tsx'
import { HopedTargets } from './features/plan/what-if/hoped-targets.tsx'
import { toProjectProgress } from './features/projects/project-progress.ts'
import { ProjectRow } from './features/projects/project-row.tsx'
import {
  describeCost,
  describeSafeFigures,
  explainCost,
  explainSafeFigures,
} from './shared/format/describe-estimate.ts'
import { Simulator } from './shared/simulation/simulator.ts'
import { createTestPlanSet, testOptionAt } from './shared/testing/test-plan.ts'

const planSet = createTestPlanSet({ currency: 'EUR' })
const [first, second] = [testOptionAt(planSet, 0), testOptionAt(planSet, 1)]
const targets = targetsOfPlan({ budget: 900, currency: 'EUR' }, planSet)
const currency = 'EUR'
const simulator = new Simulator()
simulator.open(planSet)
const simulations = simulator.simulate(targets)
const probabilities = { date: null, budget: 0.1, both: null }

const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() })

function render(view: ReactNode): string {
  const inProviders = createElement(MantineProvider, null, view)
  return renderToStaticMarkup(createElement(RouterContextProvider, { router, children: inProviders }))
}

function renderHardTargets(of: PlanTargets): string {
  const { options } = compareOptions(planSet, simulations, { time: 1, cost: 1, risk: 1, scope: 1 })
  const closest = findClosest(options, of)
  if (closest === null) throw new Error('the targets can be met')
  const waysOut = createElement(WaysOut, { planSet, needs: [], targets: of, closest })
  return render(createElement(HardTargets, { planSet, targets: of, closest, waysOut }))
}

function renderRow(): string {
  const { projectId: id, createdAt } = planSet
  const { weeks, cost } = second.estimate
  const progress = toProjectProgress({
    project: { id, name: 'Shelf', description: null, status: 'active', createdAt },
    ...{ brief: null, gate: null, plan: null, selection: null, activeRun: null, mayBuild: false },
    figures: { workedAt: createdAt, p80: { weeks: weeks.p80, cost: cost.p80, currency } },
  })
  return render(createElement(ProjectRow, { progress }))
}

const intents: FeedbackIntent[] = [
  { kind: 'budget', amount: 40_000, currency },
  { kind: 'raise', limit: 'budget', amount: 40_000, how: 'to', currency },
]

/** Everything that writes an amount of a plan. */
const written: Record<string, () => string> = {
  'the cost note': () => describeCostNote(second.estimate, planSet.assumptions.rate, currency),
  'the safe figures': () => {
    const { weeks, cost } = second.estimate
    const safe = { weeks: weeks.p80, cost: cost.p80, currency }
    return `${describeSafeFigures(safe)} ${explainSafeFigures(safe)}`
  },
  'the cost of an estimate': () => describeCost(second.estimate, currency),
  'its explanation': () => explainCost(second.estimate, currency),
  'the pricing': () => describePricing(planSet.assumptions),
  'the targets': () => String(nameTargets(targets)),
  'the outcome': () => describeOutcome(second, probabilities, targets),
  'readings of feedback': () => intents.map((intent) => describeIntent(intent)).join('; '),
  'the figures of a card': () =>
    render(createElement(CardFigures, { option: second, planSet, targets, simulation: simulations[1] ?? null })),
  'hard targets': () => renderHardTargets(targets),
  'the table of estimates': () => render(createElement(EstimateTable, { options: planSet.options, currency })),
  'warnings about a choice': () =>
    render(createElement(ChoiceWarnings, { option: second, planSet, targets, recommendedId: first.id })),
  'the summary of a choice': () => render(createElement(OptionSummary, { option: second, planSet: null, targets })),
  'targets that are tried': () =>
    render(
      createElement(HopedTargets, {
        projectId: planSet.projectId,
        hoped: { budget: 5_000 },
        currency,
        onForget: () => {},
      }),
    ),
  'the row of a project': renderRow,
}

test.each(Object.entries(written))('%s of a plan in euros has no dollar sign', (_, write) => {
  const words = write()
  expect(words).toMatch(/€|EUR/)
  expect(words.replaceAll(/href="[^"]*"/g, '')).not.toContain('$')
})

test('a running cost that changed is in the currency of each version', () => {
  const [item] = planSet.workItems
  if (!item) throw new Error('the test plan has a work item')
  const changed: ItemChange = {
    ...{ id: item.id, title: item.title, words: [], hours: null, value: null, discipline: null, dependsOn: null },
    ...{ options: null, runningCost: { before: { low: 20, high: 60 }, after: { low: 0.4, high: 9 } } },
  }
  const items = { cut: [], added: [], reestimated: [], moved: [], otherwise: [changed] }
  const view = render(createElement(ItemChanges, { items, currencies: ['USD', 'EUR'] }))
  expect(view).toContain('per month once live $20–$60 → €0.40–€9')
})

import { MantineProvider } from '@mantine/core'
import { type PlanTargets, targetsOfPlan } from '@plangate/core/analysis'
import { applyEdit, editedDraftOf, priceEdited } from '@plangate/core/plan-editing'
import {
  type Adjustments,
  type Brief,
  CurrentSelection,
  currencyOf,
  type ExecutionOption,
  letterOf,
  lettersOf,
  type PlanSet,
  type Weights,
} from '@plangate/core/schemas'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { httpLink } from '@trpc/client'
import { prerenderToNodeStream } from 'react-dom/static'
import { vi } from 'vitest'
import { trpc } from '../../../shared/api/trpc.ts'
import { Simulator } from '../../../shared/simulation/simulator.ts'
import { OptionSummary } from '../../choice/option-summary.tsx'
import { PermitBasis } from '../../permit/permit-basis.tsx'
import { PermitTerms } from '../../permit/permit-terms.tsx'
import PlanBoard from '../board/plan-board.tsx'
import { DecisionView } from '../decision/decision-view.tsx'
import { WaysOut } from '../decision/ways-out.tsx'
import { FiguresTable } from '../edit/edited-figures.tsx'
import { EstimateTable } from '../options/estimate-table.tsx'
import { ProbabilitySheet } from '../probability/probability-sheet.tsx'
import { BeforeAndAfter } from '../what-if/before-and-after.tsx'

/** What a page of a plan shows. */
export interface PageToRender {
  planSet: PlanSet
  brief: Brief
  /** Shares of 100. */
  weights: Weights
}

/**
 * Renders the views of a plan that have figures of whole options, one below the other, as HTML: the real components with
 * the real simulation, and what is loaded on request.
 */
export async function renderViews(page: PageToRender): Promise<string> {
  const queryClient = new QueryClient()
  const targets = targetsOfPlan(page.brief.targets ?? {}, page.planSet)
  const simulator = new Simulator()
  simulator.open(page.planSet)
  queryClient.setQueryData(['simulation', page.planSet.id, targets], simulator.simulate(targets))
  const router = createPageRouter(page)
  await router.load()
  // Nothing is asked for while HTML is rendered.
  const client = trpc.createClient({ links: [httpLink({ url: 'http://127.0.0.1:9/trpc' })] })
  // Parts that load on request ask first whether the server that sent the page answers.
  vi.stubGlobal('fetch', async () => new Response())
  const { prelude } = await prerenderToNodeStream(
    <MantineProvider>
      <trpc.Provider client={client} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </trpc.Provider>
    </MantineProvider>,
  )
  vi.unstubAllGlobals()
  let html = ''
  for await (const part of prelude) html += String(part)
  return html
}

/** Links in the views lead to other views of the plan, so they need its route. */
function createPageRouter(page: PageToRender) {
  const root = createRootRoute()
  const plan = createRoute({
    getParentRoute: () => root,
    path: '/projects/$projectId/plan',
    component: () => <Views {...page} />,
  })
  const history = createMemoryHistory({ initialEntries: [`/projects/${page.planSet.projectId}/plan`] })
  return createRouter({ routeTree: root.addChildren([plan]), history, isServer: true })
}

function Views({ planSet, brief, weights }: PageToRender) {
  const targets = targetsOfPlan(brief.targets ?? {}, planSet)
  const common = { planSet, targets, renderChoice: () => null }
  return (
    <>
      <DecisionView
        {...common}
        weights={weights}
        selection={undefined}
        questions={null}
        renderWeights={() => null}
        renderWaysOut={(closest) => (
          <WaysOut planSet={planSet} needs={brief.needs ?? []} targets={targets} closest={closest} />
        )}
      />
      <PlanBoard {...common} weights={weights} />
      <ProbabilitySheet planSet={planSet} targets={targets} />
      <EstimateTable options={planSet.options} currency={currencyOf(planSet.assumptions)} />
      <WhatIf planSet={planSet} targets={targets} weights={weights} />
      <Editor planSet={planSet} brief={brief} />
      {planSet.options.map((option) => (
        <section key={option.id} aria-label={`Chosen ${letterOf(planSet, option.id)}`}>
          <OptionSummary option={option} planSet={planSet} targets={targets} />
          <Permit option={option} planSet={planSet} />
        </section>
      ))}
    </>
  )
}

/** The permit for an option that was chosen as planned. */
function Permit({ option, planSet }: { option: ExecutionOption; planSet: PlanSet }) {
  const { id, projectId, createdAt: selectedAt, createdBy: selectedBy } = planSet
  const hash = '0'.repeat(64)
  const basis = { brief: { version: 1, contentHash: hash }, gate: null, optionHash: hash, assumptionsHash: hash }
  const choice = { projectId, planSetId: id, optionId: option.id, reason: null, changes: null, contentHash: hash }
  const current = CurrentSelection.parse({
    ...{ selectedOption: option, planSetId: id, message: '', stale: false, changed: [] },
    selection: { ...choice, id, number: 1, basis, selectedAt, selectedBy },
  })
  return (
    <>
      <PermitTerms current={current} planSet={planSet} environment={null} hasEnded={false} />
      <PermitBasis current={current} planSet={planSet} founder="Ada" hasEnded={false} />
    </>
  )
}

/** What-if with a dearer rate, and one engineer more in the first option. */
function WhatIf({ planSet, targets, weights }: { planSet: PlanSet; targets: PlanTargets; weights: Weights }) {
  const { rate } = planSet.assumptions
  const [first] = planSet.options
  const more = first && first.engineers < 10 ? [{ optionId: first.id, engineers: first.engineers + 1 }] : []
  const adjustments: Adjustments = { rate: { low: rate.low, high: rate.high * 1.5 }, options: more }
  const simulator = new Simulator()
  simulator.open(planSet)
  const chances = simulator.simulate(targets)
  const before = planSet.options.flatMap((option) =>
    chances.flatMap(({ id, probabilities }) => (id === option.id ? [{ option, probabilities }] : [])),
  )
  const computed = { adjustments, options: simulator.whatIf(targets, adjustments) }
  const common = { planSet, targets, weights, adjustments, before, computed }
  return (
    <section aria-label="What if">
      <BeforeAndAfter {...common} isComputing={false} renderChoice={() => null} />
    </section>
  )
}

/** The editor with its first item twice as long. */
function Editor({ planSet, brief }: Pick<PageToRender, 'planSet' | 'brief'>) {
  const { assumptions, workItems } = planSet
  const { rate, focusedHoursPerWeek, coordinationLoss } = assumptions
  const projectAssumptions = { rate, focusedHoursPerWeek, coordinationLoss, currency: currencyOf(assumptions) }
  const start = editedDraftOf(planSet)
  const [first] = workItems
  if (first === undefined) throw new Error('a plan has work items')
  const { low, likely, high } = first.hours
  const change = { hours: { low: low * 2, likely: likely * 2, high: high * 2 } }
  const draft = applyEdit(start, { kind: 'change_item', id: first.id, change })
  const price = (edited: typeof draft) => priceEdited({ draft: edited, before: workItems, brief, projectAssumptions })
  return (
    <FiguresTable
      options={draft.options}
      letters={lettersOf(planSet)}
      targets={targetsOfPlan(brief.targets ?? {}, planSet)}
      before={price(start)}
      now={price(draft)}
      isBusy={false}
    />
  )
}

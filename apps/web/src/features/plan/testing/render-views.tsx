import { MantineProvider } from '@mantine/core'
import { targetsOfPlan } from '@plangate/core/analysis'
import { type Brief, currencyOf, type PlanSet, type Weights } from '@plangate/core/schemas'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { httpLink } from '@trpc/client'
import { prerenderToNodeStream } from 'react-dom/static'
import { trpc } from '../../../shared/api/trpc.ts'
import { Simulator } from '../../../shared/simulation/simulator.ts'
import PlanBoard from '../board/plan-board.tsx'
import { DecisionView } from '../decision/decision-view.tsx'
import { WaysOut } from '../decision/ways-out.tsx'
import { EstimateTable } from '../options/estimate-table.tsx'
import { ProbabilitySheet } from '../probability/probability-sheet.tsx'

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
  queryClient.setQueryData(['simulation', page.planSet.id, targets], new Simulator().simulate(page.planSet, targets))
  const router = createPageRouter(page)
  await router.load()
  // Nothing is asked for while HTML is rendered.
  const client = trpc.createClient({ links: [httpLink({ url: 'http://127.0.0.1:9/trpc' })] })
  const { prelude } = await prerenderToNodeStream(
    <MantineProvider>
      <trpc.Provider client={client} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </trpc.Provider>
    </MantineProvider>,
  )
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
    </>
  )
}

import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js'
import { CurrentPlanSet, letterOf, PlanSet } from '@plangate/core/schemas'

/** What an agent can do. Each tool calls one procedure, as the agent's token may call it over HTTP. */
export interface McpTool {
  name: string
  description: string
  /** "briefs.get". Never one that decides, selects or opens the gate again. */
  procedure: string
  annotations: ToolAnnotations
  /** Returns what the agent needs of the answer; all of it when left out. */
  pick?: (answer: unknown) => unknown
}

const reading = { readOnlyHint: true }

export const tools: readonly McpTool[] = [
  {
    name: 'list_projects',
    description: 'List the projects of the founder, with their ids.',
    procedure: 'projects.list',
    annotations: reading,
  },
  {
    name: 'read_brief',
    description: 'Read the current brief of a project: what is to be built, for whom and why.',
    procedure: 'briefs.get',
    annotations: reading,
  },
  {
    name: 'read_assumptions',
    description:
      'Read what the next plan of a project is priced with: the rate per person-hour and its currency, focused hours per week, and what coordination costs. All amounts of the project are in that currency.',
    procedure: 'assumptions.get',
    annotations: reading,
  },
  {
    name: 'read_plan',
    description:
      'Read the current plan of a project: its priced options, and which one is selected. The founder calls the options by letters, in their order; without any, by A, B and C.',
    procedure: 'plans.get',
    annotations: reading,
  },
  {
    name: 'list_work_items',
    description: 'List the work items of the current plan, and which option has which of them.',
    procedure: 'plans.get',
    annotations: reading,
    pick: listWorkItems,
  },
  {
    name: 'submit_plan',
    description:
      'Submit a plan that you have written. It is checked, priced and stored as the next version; the selection stays with the founder. The prompt write_plan has the rules.',
    procedure: 'plans.submit',
    annotations: { readOnlyHint: false, destructiveHint: false },
    pick: summarize,
  },
  {
    name: 'propose_feedback',
    description:
      'Say what should change in the plan. The planner writes the next version; the selection stays with the founder.',
    procedure: 'plans.regenerate',
    annotations: { readOnlyHint: false, destructiveHint: false },
  },
  {
    name: 'record_actuals',
    description:
      'Record what work on the selected plan has really taken: paid person-hours of an item from its start, and whether it is done. Record only what was measured or what a person said. A later record corrects an earlier one. Beyond the P80 of the plan, the permit ends until the founder confirms.',
    procedure: 'actuals.record',
    annotations: { readOnlyHint: false, destructiveHint: true },
  },
  {
    name: 'request_permit',
    description:
      'Ask whether the project may be built now. Build only with a permit. A refusal says why there is none.',
    procedure: 'builds.authorize',
    annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: true },
  },
]

/** What the agent did not write: the version, and what was computed. */
function summarize(answer: unknown): unknown {
  const planSet = PlanSet.parse(answer)
  const { id, version, author, recommendedId, options } = planSet
  return {
    ...{ id, version, author, recommendedId },
    options: options.map(({ id: optionId, name, timeToShip, engineeringCost, riskLevel, scopeCoverage, estimate }) => {
      const letter = letterOf(planSet, optionId)
      return { id: optionId, letter, name, timeToShip, engineeringCost, riskLevel, scopeCoverage, estimate }
    }),
  }
}

/** The items once, and which of them each option has. */
function listWorkItems(answer: unknown): unknown {
  const planSet = CurrentPlanSet.parse(answer)
  const options = planSet.options.map(({ id, name, workItemIds }) => {
    return { id, letter: letterOf(planSet, id), name, workItemIds }
  })
  return { workItems: planSet.workItems, options }
}

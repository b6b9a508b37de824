import { DomainError, type RefusalReason } from '@plangate/core/errors'
import { assumptionsFor, defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceDraft, requestDraft } from '@plangate/core/planning'
import type { Runner } from '@plangate/core/runner'
import { GateId, type PlanSetContent } from '@plangate/core/schemas'
import type { WholeBrief } from './whole-briefs.ts'

/** The plan of a labelled brief, or why there is none. */
export type PlannedBrief = { whole: WholeBrief } & (
  | { plan: PlanSetContent; refused: null }
  | { plan: null; refused: RefusalReason }
)

const gateId = GateId.parse('01990000-0000-7000-8000-000000000001')
const timeoutSeconds = 600

/** Has the Runner plan the brief, as a first plan of a project. A refusal is an outcome, too. */
export async function planBrief(runner: Runner, whole: WholeBrief): Promise<PlannedBrief> {
  const { brief } = whole
  try {
    const limits = { signal: new AbortController().signal, timeoutSeconds }
    const projectAssumptions = defaultProjectAssumptions()
    const pricing = assumptionsFor(brief, projectAssumptions)
    const draft = await requestDraft(runner, { brief, pricing, regeneration: null }, limits)
    const plan = priceDraft({ draft, brief, briefVersion: 1, gateId, runner, feedback: null, projectAssumptions })
    return { whole, plan, refused: null }
  } catch (error) {
    if (error instanceof DomainError) return { whole, plan: null, refused: error.reason }
    throw error
  }
}

import { countedPlans, type History, logRatio } from '@plangate/core/ledger'
import type { EditedDraft, PricedEdit } from '@plangate/core/plan-editing'
import type { AssumptionsVersion, BriefVersion, Ledger, PlanSet } from '@plangate/core/schemas'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { trpc } from '../../../shared/api/trpc.ts'
import { inTurn } from '../../../shared/simulation/in-turn.ts'
import { callSimulator } from '../../../shared/simulation/simulator-client.ts'

/** What the numbers of an edited draft rest on besides the draft. */
export interface EditBasis {
  /** The plan set that the next version follows. */
  newest: PlanSet
  brief: BriefVersion
  /** Those of the project. */
  assumed: AssumptionsVersion
}

interface DraftToPrice {
  draft: EditedDraft
  /** Another one for every other draft. */
  key: string
  isValid: boolean
}

/** Results of earlier key presses are of no use. */
const keptMillis = 10_000

/** Prices a draft in the worker. While a draft is priced, or breaks a rule, the numbers of the one before it stay. */
export function useEditedNumbers(
  { newest, brief: { brief, version }, assumed }: EditBasis,
  { draft, key, isValid }: DraftToPrice,
): UseQueryResult<PricedEdit[]> {
  const ledger = trpc.ledger.get.useQuery()
  const history = historyOf(ledger.data)
  const edit = { history, draft, before: newest.workItems, brief, projectAssumptions: assumed.assumptions }
  return useQuery({
    queryKey: ['edited-plan', newest.id, version, assumed.version, history.join(), key],
    queryFn: ({ signal }) => inTurn(signal, () => callSimulator((simulator) => simulator.priceEdited(edit))),
    placeholderData: keepPreviousData,
    enabled: isValid && ledger.isFetched,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMillis,
    retry: false,
  })
}

/** What the server prices the next plan with: the last finished plans, the oldest first. */
function historyOf(ledger: Ledger | undefined): History {
  const scores = ledger?.plans.flatMap(({ outcome }) => outcome.score ?? []) ?? []
  return scores.slice(0, countedPlans).reverse().map(logRatio)
}

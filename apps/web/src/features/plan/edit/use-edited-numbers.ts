import type { EditedDraft, PricedEdit } from '@plangate/core/plan-editing'
import type { AssumptionsVersion, BriefVersion, PlanSet } from '@plangate/core/schemas'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
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
  const edit = { draft, before: newest.workItems, brief, projectAssumptions: assumed.assumptions }
  return useQuery({
    queryKey: ['edited-plan', newest.id, version, assumed.version, key],
    queryFn: ({ signal }) => inTurn(signal, () => callSimulator((simulator) => simulator.priceEdited(edit))),
    placeholderData: keepPreviousData,
    enabled: isValid,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMillis,
    retry: false,
  })
}

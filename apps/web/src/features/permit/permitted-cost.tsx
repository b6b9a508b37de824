import { Skeleton } from '@mantine/core'
import { type CurrentSelection, currencyOf, type PlanSet } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { describeCost } from '../../shared/format/describe-estimate.ts'
import { usePlanSetById } from '../../shared/selection/use-plan-set-by-id.ts'

/** The cost of the chosen option, in the currency of the plan that it was chosen from. */
export function PermittedCost({ current: { selectedOption, selection } }: { current: CurrentSelection }) {
  const planSet = usePlanSetById(selection.projectId, selection.planSetId)
  return (
    <QueryView<PlanSet> query={planSet} pending={<Skeleton height={24} width={120} />}>
      {({ assumptions }) => describeCost(selectedOption.estimate, currencyOf(assumptions))}
    </QueryView>
  )
}

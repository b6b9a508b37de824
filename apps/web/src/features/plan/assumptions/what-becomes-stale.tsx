import { hasOtherAssumptions } from '@plangate/core/estimate'
import type { CurrentSelection, PlanSet, ProjectAssumptions } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { useDataOrNull } from '../../../shared/api/use-data-or-null.ts'
import { usePlanSetById } from '../../../shared/selection/use-plan-set-by-id.ts'
import { Notice } from '../../../shared/ui/notice.tsx'

interface WhatBecomesStaleProps {
  planSet: PlanSet
  /** As they would be saved. */
  assumptions: ProjectAssumptions
}

/** Says before saving what will no longer hold: the choice, or else the numbers of the plan. */
export function WhatBecomesStale({ planSet, assumptions }: WhatBecomesStaleProps) {
  const query = trpc.plans.selected.useQuery({ projectId: planSet.projectId })
  const selected = useDataOrNull(query, 'SELECTION_NOT_FOUND')
  if (selected && !selected.stale) return <EndOfChoice selected={selected} assumptions={assumptions} />
  if (!hasOtherAssumptions(planSet.assumptions, assumptions)) return null
  return (
    <Notice tone="info" title="The plan keeps its numbers">
      <p>Write it again to price it with these.</p>
    </Notice>
  )
}

interface EndOfChoiceProps extends Pick<WhatBecomesStaleProps, 'assumptions'> {
  selected: CurrentSelection
}

function EndOfChoice({ selected, assumptions }: EndOfChoiceProps) {
  const { selectedOption, planSetId, selection } = selected
  const { data: chosenFrom } = usePlanSetById(selection.projectId, planSetId)
  if (!chosenFrom || !hasOtherAssumptions(chosenFrom.assumptions, assumptions)) return null
  return (
    <Notice tone="attention" title="Saving this ends your choice">
      <p>
        “{selectedOption.name}” was priced with other assumptions: your choice no longer holds, and its permits end.
        Write the plan again and choose again before you build.
      </p>
    </Notice>
  )
}

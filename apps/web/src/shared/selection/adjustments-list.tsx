import { Skeleton } from '@mantine/core'
import type { Adjustments, PlanSet, Selection } from '@plangate/core/schemas'
import { QueryView } from '../api/query-view.tsx'
import { FoldedList } from '../ui/folded-list.tsx'
import { TextLink } from '../ui/links.tsx'
import { writeChanges } from './changes-in-address.ts'
import { usePlanSetById } from './use-plan-set-by-id.ts'
import './adjustments.css'
import { formatAdjustments } from '../format/format-adjustments.ts'
import { count } from '../format/format-values.ts'

/** The adjustments of a plan, in words; many of them are folded. */
export function AdjustmentsList({ planSet, changes }: { planSet: PlanSet; changes: Adjustments }) {
  const words = [...new Set(formatAdjustments(planSet, changes))]
  return (
    <div>
      <FoldedList className="pg-changes" entries={words} most={8} what={count(words.length, 'change')} />
    </div>
  )
}

interface SelectionAdjustmentsProps extends Pick<Selection, 'projectId' | 'planSetId'> {
  changes: Adjustments
}

/** The adjustments of a selection, with a link to the what-if sheet that shows their effect. */
export function SelectionAdjustments({ projectId, planSetId, changes }: SelectionAdjustmentsProps) {
  const planSet = usePlanSetById(projectId, planSetId)
  return (
    <QueryView<PlanSet> query={planSet} pending={<Skeleton height={44} />}>
      {(chosenFrom) => (
        <>
          <AdjustmentsList planSet={chosenFrom} changes={changes} />
          <TextLink
            to="/projects/$projectId/plan"
            params={{ projectId }}
            search={{ version: chosenFrom.version, view: 'what-if', ...writeChanges(chosenFrom, changes) }}
          >
            See them against the plan
          </TextLink>
        </>
      )}
    </QueryView>
  )
}

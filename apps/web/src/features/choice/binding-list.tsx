import { Skeleton } from '@mantine/core'
import { type Adjustments, briefVersionOf, type ExecutionOption, type PlanSet } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { AdjustmentsList } from '../../shared/selection/adjustments-list.tsx'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { describeAssumptions, describeBrief, describeGate, describeOption } from './describe-basis.ts'

interface BindingListProps {
  option: ExecutionOption
  changes: Adjustments | null
  planSet: PlanSet
}

/** What a choice would be bound to, as it stands now. */
export function BindingList({ option, changes, planSet }: BindingListProps) {
  const { projectId } = planSet
  const gate = trpc.gates.current.useQuery({ projectId })
  const briefs = trpc.briefs.history.useQuery({ projectId })
  return (
    <QueryView query={gate} pending={<Skeleton h={160} />}>
      {(current) => (
        <DefinitionList
          entries={[
            ['Brief', describeBrief(briefVersionOf(planSet, option.id), briefs.data ?? [])],
            ['Direction', describeGate(current)],
            ['Option', describeOption(option, planSet, changes)],
            ['Assumptions', describeAssumptions(planSet.assumptions, changes)],
            ...(changes
              ? [['Changes', <AdjustmentsList key="changes" planSet={planSet} changes={changes} />] as const]
              : []),
          ]}
        />
      )}
    </QueryView>
  )
}

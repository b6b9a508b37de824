import { Skeleton } from '@mantine/core'
import { type Adjustments, briefVersionOf, type ExecutionOption, type PlanSet } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useBriefHeads } from '../../shared/api/use-brief-heads.ts'
import { AdjustmentsList } from '../../shared/selection/adjustments-list.tsx'
import {
  describeAssumptions,
  describeBrief,
  describeGateState,
  describeOption,
} from '../../shared/selection/describe-basis.ts'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'

interface BasisListProps {
  option: ExecutionOption
  adjustments: Adjustments | null
  planSet: PlanSet
}

/** The selection basis that a choice would have now. */
export function BasisList({ option, adjustments, planSet }: BasisListProps) {
  const { projectId } = planSet
  const gate = trpc.gates.current.useQuery({ projectId })
  const priced = briefVersionOf(planSet, option.id)
  const briefs = useBriefHeads(projectId, [priced])
  return (
    <QueryView query={gate} pending={<Skeleton h={160} />}>
      {(current) => (
        <DefinitionList
          entries={[
            ['Brief', describeBrief(priced, briefs.data ?? [])],
            ['Decision', describeGateState(current)],
            ['Option', describeOption(option, planSet, adjustments)],
            ['Assumptions', describeAssumptions(planSet.assumptions, adjustments)],
            ...(adjustments
              ? [['Changes', <AdjustmentsList key="changes" planSet={planSet} changes={adjustments} />] as const]
              : []),
          ]}
        />
      )}
    </QueryView>
  )
}

import { Skeleton } from '@mantine/core'
import type { ExecutionOption, PlanSet } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { describeAssumptions, describeBrief, describeGate, describeOption } from './describe-basis.ts'

/** What a choice would be bound to, as it stands now. */
export function BindingList({ option, planSet }: { option: ExecutionOption; planSet: PlanSet }) {
  const { projectId } = planSet
  const gate = trpc.gates.current.useQuery({ projectId })
  const briefs = trpc.briefs.history.useQuery({ projectId })
  return (
    <QueryView query={gate} pending={<Skeleton h={160} />}>
      {(current) => (
        <DefinitionList
          entries={[
            ['Brief', describeBrief(planSet.briefVersion, briefs.data ?? [])],
            ['Direction', describeGate(current)],
            ['Option', describeOption(option, planSet, null)],
            ['Assumptions', describeAssumptions(planSet.assumptions, null)],
          ]}
        />
      )}
    </QueryView>
  )
}

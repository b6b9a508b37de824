import { Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { BasisPart, CurrentSelection, PlanSet, ProjectId } from '@plangate/core/schemas'
import type { ReactNode } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { type ApiError, trpc } from '../../shared/api/trpc.ts'
import { useLastError } from '../../shared/api/use-data-or-null.ts'
import { useDirection } from '../../shared/api/use-direction.ts'
import { basisChangeDescriptions } from '../../shared/format/display-names.ts'
import { usePlanSetById } from '../../shared/selection/use-plan-set-by-id.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { BasisTable } from './basis-table.tsx'
import { ChosenOptionPanel } from './chosen-option-panel.tsx'

interface ChoiceOverviewProps {
  projectId: ProjectId
  /** After the way on to the permit. */
  actions: ReactNode
}

/** Shows the current choice, its selection basis, and whether it still holds. */
export function ChoiceOverview({ projectId, actions }: ChoiceOverviewProps) {
  const selected = trpc.plans.selected.useQuery({ projectId })
  return (
    <>
      <ActionsMeanwhile query={selected} actions={actions} />
      <QueryView
        query={selected}
        pending={<ChoiceSkeleton />}
        absent={{ SELECTION_NOT_FOUND: <NoChoice projectId={projectId} actions={actions} /> }}
      >
        {(current) => <Choice current={current} actions={actions} />}
      </QueryView>
    </>
  )
}

interface ActionsMeanwhileProps extends Pick<ChoiceOverviewProps, 'actions'> {
  query: { data: unknown; error: ApiError | null }
}

/** The actions while a query is under way or has failed: what it shows otherwise has them in its own place. */
function ActionsMeanwhile({ query, actions }: ActionsMeanwhileProps) {
  const reason = useLastError(query)?.data?.reason
  if (query.data !== undefined || reason === 'SELECTION_NOT_FOUND') return null
  return (
    <Group gap="sm" mb="lg">
      {actions}
    </Group>
  )
}

function ChoiceSkeleton() {
  return (
    <Stack gap="lg">
      <Skeleton height={380} />
      <Skeleton height={300} />
    </Stack>
  )
}

function NoChoice({ projectId, actions }: ChoiceOverviewProps) {
  const ways = (
    <Group gap="sm">
      <LinkButton to="/projects/$projectId/plan" params={{ projectId }}>
        Compare the options
      </LinkButton>
      {actions}
    </Group>
  )
  return (
    <EmptyPanel title="Nothing is chosen yet" action={ways}>
      Choose one option of the plan. No build is permitted without a choice.
    </EmptyPanel>
  )
}

function Choice({ current, actions }: Pick<ChoiceOverviewProps, 'actions'> & { current: CurrentSelection }) {
  const { projectId } = current.selection
  const planSet = usePlanSetById(projectId, current.planSetId)
  return (
    <Stack gap="lg">
      {current.stale && <StaleNotice projectId={projectId} changed={current.changed} />}
      <ActionsMeanwhile query={planSet} actions={actions} />
      <QueryView<PlanSet> query={planSet} pending={<ChoiceSkeleton />}>
        {(chosenFrom) => (
          <>
            {current.stale && <BasisPanel current={current} planSet={chosenFrom} />}
            <ChosenOptionPanel current={current} planSet={chosenFrom} actions={actions} />
            {!current.stale && <BasisPanel current={current} planSet={chosenFrom} />}
          </>
        )}
      </QueryView>
    </Stack>
  )
}

function BasisPanel({ current, planSet }: { current: CurrentSelection; planSet: PlanSet }) {
  return (
    <Panel labelledBy="basis">
      <Title order={2} id="basis" size="h3">
        What your choice rests on
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        When one of these changes, the permit ends.
      </Text>
      <BasisTable current={current} planSet={planSet} />
    </Panel>
  )
}

function StaleNotice({ projectId, changed }: { projectId: ProjectId; changed: BasisPart[] }) {
  const mayPlan = useDirection(projectId).data?.mayPlan ?? true
  const isToDecide = changed.includes('gate') || !mayPlan
  const ways = (
    <>
      {isToDecide && (
        <LinkButton to="/projects/$projectId/direction" params={{ projectId }} size="xs">
          Look at the decision
        </LinkButton>
      )}
      <LinkButton
        to="/projects/$projectId/plan"
        params={{ projectId }}
        size="xs"
        variant={isToDecide ? 'default' : 'filled'}
      >
        Compare and choose again
      </LinkButton>
    </>
  )
  return (
    <Notice tone="attention" title="This choice is out of date" actions={ways}>
      <ul>
        {changed.map((part) => (
          <li key={part}>{basisChangeDescriptions[part]}</li>
        ))}
      </ul>
    </Notice>
  )
}

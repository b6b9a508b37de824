import './progress.css'
import { Skeleton, Stack } from '@mantine/core'
import {
  type CurrentSelection,
  currencyOf,
  type PlanSet,
  type ProjectId,
  type WorkProgress,
} from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { usePlanSetById } from '../../shared/selection/use-plan-set-by-id.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { BriefAssumptions } from './brief-assumptions.tsx'
import { BurnUpPanel } from './burn-up-panel.tsx'
import { HoursTable } from './hours-table.tsx'
import { RecordList } from './record-list.tsx'
import { RestPanel } from './rest-panel.tsx'
import { ReviewDueNotice } from './review-due-notice.tsx'
import { TotalsForm } from './totals-form.tsx'

/** What the work on the current choice has taken so far, and what is left of it. */
export function ProgressSheet({ projectId }: { projectId: ProjectId }) {
  const selected = trpc.plans.selected.useQuery({ projectId })
  return (
    <QueryView
      query={selected}
      pending={<ProgressSkeleton />}
      absent={{ SELECTION_NOT_FOUND: <NothingChosen projectId={projectId} /> }}
    >
      {(current) => <OfSelection projectId={projectId} current={current} />}
    </QueryView>
  )
}

function ProgressSkeleton() {
  return (
    <Stack gap="lg">
      <Skeleton height={300} />
      <Skeleton height={360} />
    </Stack>
  )
}

function NothingChosen({ projectId }: { projectId: ProjectId }) {
  const compare = (
    <LinkButton to="/projects/$projectId/plan" params={{ projectId }}>
      Compare the options
    </LinkButton>
  )
  return (
    <EmptyPanel title="Nothing is chosen yet" action={compare}>
      Work is recorded against the option that was chosen, and compared with its forecast.
    </EmptyPanel>
  )
}

function OfSelection({ projectId, current }: { projectId: ProjectId; current: CurrentSelection }) {
  const progress = trpc.actuals.current.useQuery({ projectId })
  const planSet = usePlanSetById(projectId, current.planSetId)
  return (
    <QueryView query={progress} pending={<ProgressSkeleton />}>
      {(soFar) => (
        <QueryView<PlanSet> query={planSet} pending={<ProgressSkeleton />}>
          {(plan) => <Sheet projectId={projectId} progress={soFar} planSet={plan} current={current} />}
        </QueryView>
      )}
    </QueryView>
  )
}

interface SheetProps {
  projectId: ProjectId
  progress: WorkProgress
  planSet: PlanSet
  current: CurrentSelection
}

function Sheet({ projectId, progress, planSet, current }: SheetProps) {
  const { selectedOption: option, changes } = current
  const work = { planSet, option, rate: changes?.rate ?? planSet.assumptions.rate }
  return (
    <Stack gap="lg">
      <ReviewDueNotice projectId={projectId} reviews={progress.reviews} />
      <BurnUpPanel progress={progress} work={work} />
      <RestPanel work={work} progress={progress} />
      {/* The form starts from what is recorded: a new record starts another one. */}
      <HoursTable key={JSON.stringify(progress.items)} projectId={projectId} progress={progress} work={work} />
      <TotalsForm projectId={projectId} progress={progress} currency={currencyOf(planSet.assumptions)} />
      <BriefAssumptions projectId={projectId} reviews={progress.reviews} />
      <RecordList projectId={projectId} />
    </Stack>
  )
}

import { Button, Group, Skeleton, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { dayAfterWeeks } from '@plangate/core/analysis'
import { hasOtherAssumptions } from '@plangate/core/estimate'
import { letterOf, type PlanSet } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { useDirection } from '../../../shared/api/use-direction.ts'
import { formatDay } from '../../../shared/format/format-values.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'
import { describePricing } from './describe-pricing.ts'

const AssumptionsForm = retryable(() => import('./assumptions-form.tsx'))

interface AssumptionsLineProps {
  planSet: PlanSet
}

/** What the plan was priced with, in one line, and how to change it for the next one. */
export function AssumptionsLine({ planSet }: AssumptionsLineProps) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{describePricing(planSet.assumptions)}</Text>
        <Button size="compact-sm" variant="default" onClick={open}>
          Assumptions
        </Button>
      </Group>
      <SafeDates planSet={planSet} />
      <Dialog opened={opened} onClose={close} title="Assumptions" size="lg">
        <Suspense fallback={<Skeleton h={420} />}>
          <AssumptionsForm planSet={planSet} onClose={close} />
        </Suspense>
      </Dialog>
    </>
  )
}

/** The day by which each option is done with a chance of 80 %; nothing without a start date. */
function SafeDates({ planSet }: AssumptionsLineProps) {
  const { startDate } = planSet.assumptions
  if (startDate === undefined) return null
  return (
    <Group gap="sm">
      <Text size="sm">Safely by (P80):</Text>
      {planSet.options.map(({ id, estimate }) => (
        <Group key={id} gap={6} wrap="nowrap">
          <OptionMark letter={letterOf(planSet, id)} />
          <Text size="sm">{formatDay(dayAfterWeeks(startDate, estimate.weeks.p80))}</Text>
        </Group>
      ))}
    </Group>
  )
}

/** Warns that the plan was priced with other assumptions than the project has now. */
export function OutdatedAssumptions({ planSet }: AssumptionsLineProps) {
  const { projectId, pinned } = planSet
  const { data: saved } = trpc.assumptions.get.useQuery({ projectId })
  const mayPlan = useDirection(projectId).data?.mayPlan ?? false
  const write = useWritePlan(projectId)
  if (!saved || saved.version === 0 || !hasOtherAssumptions(planSet.assumptions, saved.assumptions)) return null
  const again = mayPlan && (
    <Button size="xs" onClick={() => write.mutate(null)}>
      Write the plan again
    </Button>
  )
  return (
    <Notice tone="attention" title="This plan was priced with earlier assumptions" actions={again}>
      <p>
        A choice made on it would not be authorized.{' '}
        {pinned && 'Pinned options keep this plan on the assumptions that they were priced with. '}
        {mayPlan
          ? 'Write it again to price it with the current assumptions.'
          : 'Once you have decided to proceed, write it again.'}
      </p>
    </Notice>
  )
}

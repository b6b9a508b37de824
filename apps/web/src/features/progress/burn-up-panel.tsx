import '../../shared/ui/plots/chart.css'
import { Skeleton, Text, Title } from '@mantine/core'
import type { SelectedWork } from '@plangate/core/progress'
import type { WorkProgress } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { count, formatDay, formatHours, formatWeeks } from '../../shared/format/format-values.ts'
import { Panel } from '../../shared/ui/panel.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'
import { readBurnUp } from './read-burn-up.ts'

const BurnUpChart = retryable(() => import('./burn-up-chart.tsx'))

interface BurnUpPanelProps {
  progress: WorkProgress
  work: SelectedWork
}

/** What is done, as a plot against the forecast and as a sentence. */
export function BurnUpPanel({ progress, work }: BurnUpPanelProps) {
  const rows = readBurnUp(progress, work)
  return (
    <Panel labelledBy="burn-up">
      <Title order={2} id="burn-up">
        Done so far
      </Title>
      <Text mb="xs">{describeProgress(progress, work)}</Text>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        The line is what is done, as a share of the likely hours. The band covers the middle 80% of the forecast; the
        dashed line is the likely course. Weeks count from {formatDay(progress.startedOn)}.
      </Text>
      <Suspense fallback={<Skeleton className="pg-chart" />}>
        <BurnUpChart rows={rows} />
      </Suspense>
    </Panel>
  )
}

function describeProgress(progress: WorkProgress, { option }: SelectedWork): string {
  const { outcome, items } = progress
  if (outcome === null) return 'Nothing is recorded yet. Enter the hours of a first item below.'
  const { hours, weeks } = option.estimate
  const paid = `${formatHours(outcome.paidHours)} hours paid in ${formatWeeks(outcome.weeks)} weeks`
  const planned = `The forecast was likely ${formatHours(hours.p50)} hours (P50), safely ${formatHours(hours.p80)} (P80), in ${formatWeeks(weeks.p50)} to ${formatWeeks(weeks.p80)} weeks.`
  switch (outcome.state) {
    case 'finished':
      return `Finished: ${paid}. ${planned}`
    case 'dropped':
      return `Everything was dropped after ${formatHours(outcome.paidHours)} hours. It does not count in your track record.`
    case 'running':
      return `${items.filter(({ state }) => state === 'done').length} of ${count(option.workItemIds.length, 'item')} done, ${paid}. ${planned}`
  }
}

import '@mantine/core/styles/Table.layer.css'
import './track-record.css'
import { Skeleton, Stack, Table, Text, Title } from '@mantine/core'
import type { Ledger, LedgerPlan, TrackRecord } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { formatHours, formatWeeks } from '../../shared/format/format-values.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton, TextLink } from '../../shared/ui/links.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { CalibrationPlot } from './calibration-plot.tsx'
import { describeRecord } from './describe-record.ts'

/** Plans that something was recorded about, and what the finished ones say. */
export function TrackRecordSheet() {
  const ledger = trpc.ledger.get.useQuery()
  return (
    <QueryView query={ledger} pending={<TrackRecordSkeleton />}>
      {(found) => <Sheet ledger={found} />}
    </QueryView>
  )
}

function TrackRecordSkeleton() {
  return (
    <Stack gap="lg">
      <Skeleton height={160} />
      <Skeleton height={240} />
    </Stack>
  )
}

function Sheet({ ledger: { plans, record } }: { ledger: Ledger }) {
  return (
    <Stack gap="lg">
      {record.plans === 0 ? <NothingFinished record={record} /> : <Summary record={record} />}
      {plans.length > 0 && <Plans plans={plans} />}
      {record.calibration && <CalibrationPlot counts={record.calibration} />}
    </Stack>
  )
}

function NothingFinished({ record }: { record: TrackRecord }) {
  const projects = (
    <LinkButton to="/" variant="default">
      All projects
    </LinkButton>
  )
  return (
    <EmptyPanel title="No finished plan yet" action={projects}>
      {describeRecord(record).join(' ')} To finish one, record what its work takes: a project with a choice has a page
      called Progress for it.
    </EmptyPanel>
  )
}

function Summary({ record }: { record: TrackRecord }) {
  return (
    <Panel labelledBy="summary">
      <Title order={2} id="summary" mb="xs">
        What your plans say
      </Title>
      {describeRecord(record).map((sentence) => (
        <Text key={sentence} maw={760} mb="xs">
          {sentence}
        </Text>
      ))}
      {record.intervalScore !== null && (
        <details className="pg-details">
          <summary>How good the ranges are</summary>
          <Text size="sm" c="var(--pg-quiet)" maw={760}>
            Interval score: {record.intervalScore.toFixed(2)}. It is the width of P10 to P90 on a log scale, plus ten
            times how far plans lay outside; smaller is better.
          </Text>
        </details>
      )}
    </Panel>
  )
}

const columns = ['Plan', 'State', 'Hours', 'Likely', 'Safely', 'Weeks']

/** On a phone, each plan is above its numbers. The roles are written out, because a CSS grid is not a table to browsers. */
function Plans({ plans }: { plans: LedgerPlan[] }) {
  return (
    <Panel labelledBy="plans">
      <Title order={2} id="plans" mb="xs">
        Plans and forecasts
      </Title>
      <Table className="pg-numbers pg-plan-records" role="table" aria-labelledby="plans">
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            {columns.map((name, place) => (
              <Table.Th key={name} scope="col" role="columnheader" ta={place > 1 ? 'right' : undefined}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {plans.map((plan) => (
            <PlanRow key={plan.selectionId} plan={plan} />
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}

function PlanRow({ plan }: { plan: LedgerPlan }) {
  const { projectId, projectName, optionName, planVersion, outcome } = plan
  const { score } = outcome
  return (
    <Table.Tr role="row">
      <Table.Th scope="row" role="rowheader" fw={400}>
        <TextLink to="/projects/$projectId/progress" params={{ projectId }}>
          {projectName}
        </TextLink>
        : {optionName}, version {planVersion}
      </Table.Th>
      <Table.Td role="cell">{stateOf(plan)}</Table.Td>
      <Table.Td role="cell" ta="right">
        {formatHours(score?.actual ?? outcome.paidHours)}
      </Table.Td>
      <Table.Td role="cell" ta="right">
        {score ? formatHours(score.forecast.p50) : '-'}
      </Table.Td>
      <Table.Td role="cell" ta="right">
        {score ? formatHours(score.forecast.p80) : '-'}
      </Table.Td>
      <Table.Td role="cell" ta="right">
        {formatWeeks(outcome.weeks)}
      </Table.Td>
    </Table.Tr>
  )
}

function stateOf({ outcome: { state, score }, abandoned }: LedgerPlan): string {
  if (abandoned) return 'Abandoned, not scored'
  switch (state) {
    case 'running':
      return 'Under way'
    case 'dropped':
      return 'Dropped, not scored'
    case 'finished':
      if (score === undefined) return 'Finished, not scored'
      return score.actual <= score.forecast.p80 ? 'Within the safe figure' : 'Beyond the safe figure'
  }
}

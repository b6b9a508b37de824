import { Skeleton, Text, Title } from '@mantine/core'
import type { ActualsRecord, ProjectId } from '@plangate/core/schemas'
import { useMemo } from 'react'
import { cursorAfter, readPages } from '../../shared/api/pages.ts'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { count, formatDay, formatHours } from '../../shared/format/format-values.ts'
import { EarlierButton } from '../../shared/ui/earlier-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { useFocusOnEarlier } from '../../shared/ui/use-focus-on-earlier.ts'

/** All records of the project, the newest first. */
export function RecordList({ projectId }: { projectId: ProjectId }) {
  const records = trpc.actuals.list.useInfiniteQuery(
    { projectId },
    { getNextPageParam: cursorAfter(({ id }: ActualsRecord) => id) },
  )
  return (
    <Panel labelledBy="records">
      <Title order={2} id="records" size="h3">
        Records
      </Title>
      <QueryView query={readPages(records)} pending={<Skeleton height={60} />}>
        {(all) =>
          all.length === 0 ? (
            <Text c="var(--pg-quiet)">Nothing is recorded yet.</Text>
          ) : (
            <Records records={all} query={records} />
          )
        }
      </QueryView>
    </Panel>
  )
}

interface RecordsProps {
  records: ActualsRecord[]
  query: Parameters<typeof EarlierButton>[0]['query']
}

function Records({ records, query }: RecordsProps) {
  const keys = useMemo(() => records.map(({ id }) => id), [records])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLUListElement>(keys)
  return (
    <>
      <ul className="pg-plain-list" ref={list}>
        {records.map((record) => (
          <li key={record.id} tabIndex={-1}>
            {describeRecord(record)}
          </li>
        ))}
      </ul>
      <EarlierButton query={query} count={records.length} noun="records" onLoad={expectEarlier} />
    </>
  )
}

function describeRecord({ number, on, items, totals, outcome, tokenId }: ActualsRecord): string {
  const what = [
    ...(items.length > 0 ? [count(items.length, 'item')] : []),
    ...(totals === undefined ? [] : [totals === null ? 'totals taken back' : 'totals']),
  ]
  const by = tokenId === null ? '' : ', by a token'
  return `Record ${number}, ${formatDay(on)}: ${what.join(' and ')}; ${formatHours(outcome.paidHours)} hours paid in all${by}`
}

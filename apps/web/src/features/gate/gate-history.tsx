import { Group, Skeleton, Text, Title } from '@mantine/core'
import type { Gate, ProjectId } from '@plangate/core/schemas'
import { useMemo } from 'react'
import { cursorAfter, type PagedQuery, readPages } from '../../shared/api/pages.ts'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { decisionNames } from '../../shared/format/decision-names.ts'
import { EarlierButton } from '../../shared/ui/earlier-button.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { useFocusOnEarlier } from '../../shared/ui/use-focus-on-earlier.ts'

/** All gates of a project; nothing when there is only one. */
export function GateHistory({ projectId }: { projectId: ProjectId }) {
  const history = trpc.gates.history.useInfiniteQuery(
    { projectId },
    { getNextPageParam: cursorAfter((gate) => gate.id) },
  )
  return (
    <QueryView query={readPages(history)} pending={<Skeleton h={80} mt="lg" />}>
      {(gates) => (gates.length > 1 ? <GateList gates={gates} query={history} /> : null)}
    </QueryView>
  )
}

function GateList({ gates, query }: { gates: Gate[]; query: PagedQuery<Gate> }) {
  const keys = useMemo(() => gates.map(({ id }) => id), [gates])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLOListElement>(keys)
  return (
    <Panel mt="lg">
      <Title order={2} size="h3" mb="xs">
        All decisions
      </Title>
      <ol className="pg-plain-list" reversed ref={list}>
        {gates.map((gate) => (
          <li key={gate.id} tabIndex={-1}>
            <Group justify="space-between" gap="xs">
              <Text fw={600}>{gate.status === 'decided' ? decisionNames[gate.decision] : 'Open'}</Text>
              <Text size="sm" c="var(--pg-quiet)">
                <Moment at={gate.status === 'decided' ? gate.decidedAt : gate.openedAt} />
              </Text>
            </Group>
            {gate.status === 'decided' && (gate.actionText ?? gate.note) && (
              <Text size="sm" className="pg-prewrap">
                {gate.actionText ?? gate.note}
              </Text>
            )}
          </li>
        ))}
      </ol>
      <EarlierButton query={query} count={gates.length} noun="decisions" onLoad={expectEarlier} />
    </Panel>
  )
}

import { Group, Skeleton, Text, Title } from '@mantine/core'
import type { Gate, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { decisionNames } from '../../shared/format/display-names.ts'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'

/** All gates of a project; nothing when there is only one. */
export function GateHistory({ projectId }: { projectId: ProjectId }) {
  const history = trpc.gates.history.useQuery({ projectId })
  return (
    <QueryView query={history} pending={<Skeleton h={80} mt="lg" />}>
      {(gates) => (gates.length > 1 ? <GateList gates={gates} /> : null)}
    </QueryView>
  )
}

function GateList({ gates }: { gates: Gate[] }) {
  const newestFirst = gates.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
  return (
    <Panel mt="lg">
      <Title order={2} size="h3" mb="xs">
        All decisions
      </Title>
      <ol className="pg-plain-list" reversed>
        {newestFirst.map((gate) => (
          <li key={gate.id}>
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
    </Panel>
  )
}

import { Code, Group, Skeleton, Text, Title } from '@mantine/core'
import type { BriefHead, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'

export function BriefHistory({ projectId }: { projectId: ProjectId }) {
  const history = trpc.briefs.history.useQuery({ projectId })
  return (
    <Panel>
      <Title order={2} size="h3" mb="xs">
        Versions
      </Title>
      <QueryView query={history} pending={<Skeleton h={60} />} absent={{ BRIEF_NOT_FOUND: <NoVersions /> }}>
        {(heads) => (heads.length === 0 ? <NoVersions /> : <Versions heads={heads} />)}
      </QueryView>
    </Panel>
  )
}

function Versions({ heads }: { heads: BriefHead[] }) {
  const newestFirst = heads.toSorted((a, b) => b.version - a.version)
  return (
    <ol className="pg-plain-list" reversed>
      {newestFirst.map(({ version, createdAt, contentHash }) => (
        <li key={version}>
          <Group justify="space-between" gap="xs">
            <Text size="sm" fw={600}>
              Version {version}
            </Text>
            <Text size="sm" c="var(--pg-quiet)">
              <Moment at={createdAt} />
            </Text>
            <Code title={contentHash}>{contentHash.slice(0, 8)}</Code>
          </Group>
        </li>
      ))}
    </ol>
  )
}

function NoVersions() {
  return (
    <Text size="sm" c="var(--pg-quiet)">
      Every save adds a version here. None is ever changed or lost.
    </Text>
  )
}

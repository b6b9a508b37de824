import '@mantine/core/styles/Code.layer.css'
import { Code, Group, Skeleton, Text, Title } from '@mantine/core'
import type { BriefHead, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { TextLink } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'

/** All saved versions, each a link that opens it. */
export function BriefHistory({ projectId }: { projectId: ProjectId }) {
  const history = trpc.briefs.history.useQuery({ projectId })
  return (
    <Panel>
      <Title order={2} size="h3" mb="xs">
        Versions
      </Title>
      <QueryView query={history} pending={<Skeleton h={60} />} absent={{ BRIEF_NOT_FOUND: <NoVersions /> }}>
        {(heads) => (heads.length === 0 ? <NoVersions /> : <Versions projectId={projectId} heads={heads} />)}
      </QueryView>
    </Panel>
  )
}

function Versions({ projectId, heads }: { projectId: ProjectId; heads: BriefHead[] }) {
  const newestFirst = heads.toSorted((a, b) => b.version - a.version)
  return (
    <ol className="pg-plain-list pg-versions" reversed>
      {newestFirst.map((head, index) => (
        <VersionEntry key={head.version} projectId={projectId} head={head} isCurrent={index === 0} />
      ))}
    </ol>
  )
}

interface VersionEntryProps {
  projectId: ProjectId
  head: BriefHead
  isCurrent: boolean
}

function VersionEntry({ projectId, head: { version, createdAt, contentHash }, isCurrent }: VersionEntryProps) {
  return (
    <li>
      <Group justify="space-between" gap="xs">
        <TextLink
          to="/projects/$projectId/brief"
          params={{ projectId }}
          search={{ version }}
          resetScroll={false}
          size="sm"
          fw={600}
        >
          Version {version}
        </TextLink>
        {isCurrent && <Tag tone="strong">Current</Tag>}
        <Code title={contentHash}>{contentHash.slice(0, 8)}</Code>
      </Group>
      <Text size="sm" c="var(--pg-quiet)">
        <Moment at={createdAt} />
      </Text>
    </li>
  )
}

function NoVersions() {
  return (
    <Text size="sm" c="var(--pg-quiet)">
      Every save adds a version here. None is ever changed or lost, and each can be opened, compared and restored.
    </Text>
  )
}

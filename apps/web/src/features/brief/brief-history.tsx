import '@mantine/core/styles/Code.layer.css'
import { Code, Group, Skeleton, Text, Title } from '@mantine/core'
import type { BriefHead, ProjectId } from '@plangate/core/schemas'
import { useMemo } from 'react'
import { cursorAfter, type PagedQuery, readPages } from '../../shared/api/pages.ts'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EarlierButton } from '../../shared/ui/earlier-button.tsx'
import { TextLink } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { useFocusOnEarlier } from '../../shared/ui/use-focus-on-earlier.ts'

/** All saved versions, each a link that opens it. */
export function BriefHistory({ projectId }: { projectId: ProjectId }) {
  const history = trpc.briefs.history.useInfiniteQuery(
    { projectId },
    { getNextPageParam: cursorAfter((head) => head.version) },
  )
  return (
    <Panel>
      <Title order={2} size="h3" mb="xs">
        Versions
      </Title>
      <QueryView query={readPages(history)} pending={<Skeleton h={60} />} absent={{ BRIEF_NOT_FOUND: <NoVersions /> }}>
        {(heads) =>
          heads.length === 0 ? <NoVersions /> : <Versions projectId={projectId} heads={heads} query={history} />
        }
      </QueryView>
    </Panel>
  )
}

interface VersionsProps {
  projectId: ProjectId
  heads: BriefHead[]
  query: PagedQuery<BriefHead>
}

function Versions({ projectId, heads, query }: VersionsProps) {
  const keys = useMemo(() => heads.map(({ version }) => version), [heads])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLOListElement>(keys)
  return (
    <>
      <ol className="pg-plain-list" reversed ref={list}>
        {heads.map((head, index) => (
          <VersionEntry key={head.version} projectId={projectId} head={head} isCurrent={index === 0} />
        ))}
      </ol>
      <EarlierButton query={query} count={heads.length} noun="versions" onLoad={expectEarlier} />
    </>
  )
}

interface VersionEntryProps {
  projectId: ProjectId
  head: BriefHead
  isCurrent: boolean
}

function VersionEntry({ projectId, head: { version, createdAt, contentHash }, isCurrent }: VersionEntryProps) {
  return (
    <li tabIndex={-1}>
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

import { Skeleton, Text, Title } from '@mantine/core'
import type { PlanSetHead, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { TextLink } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'

interface PlanVersionsProps {
  projectId: ProjectId
  /** The version on screen; the current one when undefined. */
  shown: number | undefined
}

/** Every version that was written; none is ever changed. */
export function PlanVersions({ projectId, shown }: PlanVersionsProps) {
  const history = trpc.plans.history.useQuery({ projectId })
  return (
    <QueryView query={history} pending={<Skeleton height={120} />} absent={{ PLAN_NOT_FOUND: null }}>
      {(heads) => (heads.length === 0 ? null : <VersionList projectId={projectId} heads={heads} shown={shown} />)}
    </QueryView>
  )
}

interface VersionListProps extends PlanVersionsProps {
  heads: PlanSetHead[]
}

function VersionList({ projectId, heads, shown }: VersionListProps) {
  const newestFirst = heads.toSorted((a, b) => b.version - a.version)
  const newest = newestFirst[0]?.version
  return (
    <Panel>
      <Title order={2} mb="xs">
        Versions
      </Title>
      <ol className="pg-plain-list" reversed>
        {newestFirst.map((head) => (
          <li key={head.id}>
            <VersionEntry
              projectId={projectId}
              head={head}
              isNewest={head.version === newest}
              isShown={head.version === (shown ?? newest)}
            />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

interface VersionEntryProps {
  projectId: ProjectId
  head: PlanSetHead
  isNewest: boolean
  isShown: boolean
}

function VersionEntry({ projectId, head, isNewest, isShown }: VersionEntryProps) {
  return (
    <>
      <TextLink
        to="/projects/$projectId/plan"
        params={{ projectId }}
        search={isNewest ? {} : { version: head.version }}
        fw={600}
        {...(isShown && { 'aria-current': 'true' as const })}
      >
        Version {head.version}
        {isNewest && ' (current)'}
      </TextLink>
      {isShown && (
        <Text span size="sm" c="var(--pg-quiet)">
          {' '}
          on screen
        </Text>
      )}
      <Text size="sm" c="var(--pg-quiet)">
        <Moment at={head.createdAt} />, from brief version {head.briefVersion}: {head.optionNames.join(', ')}
      </Text>
      {head.feedback && (
        <Text size="sm" lineClamp={2} className="pg-wrap">
          After your feedback: “{head.feedback}”
        </Text>
      )}
    </>
  )
}

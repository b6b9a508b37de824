import { Group, Text, Title } from '@mantine/core'
import type { PlanSetHead, ProjectId } from '@plangate/core/schemas'
import { formatRunner } from '../../../shared/format/display-names.ts'
import { TextLink } from '../../../shared/ui/links.tsx'
import { Moment } from '../../../shared/ui/moment.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'

interface VersionListProps {
  projectId: ProjectId
  heads: readonly PlanSetHead[]
  shown: number
  /** The version that `shown` is compared with. */
  compared: number | null
}

/** Every version of the plan, the newest first. Versions are immutable. */
export function VersionList({ projectId, heads, shown, compared }: VersionListProps) {
  const newestFirst = heads.toSorted((a, b) => b.version - a.version)
  return (
    <Panel labelledBy="versions">
      <Title order={2} size="h3" id="versions" mb="xs">
        Versions
      </Title>
      <ol className="pg-plain-list" reversed>
        {newestFirst.map((head, index) => (
          <li key={head.id}>
            <PlanVersionEntry
              projectId={projectId}
              head={head}
              isNewest={index === 0}
              isShown={head.version === shown}
              isCompared={head.version === compared}
            />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

interface PlanVersionEntryProps {
  projectId: ProjectId
  head: PlanSetHead
  isNewest: boolean
  isShown: boolean
  isCompared: boolean
}

function PlanVersionEntry({ projectId, head, isNewest, isShown, isCompared }: PlanVersionEntryProps) {
  return (
    <>
      <Group gap="xs">
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
        {isShown && <Tag tone="strong">On screen</Tag>}
        {isCompared && <Tag tone="quiet">Compared</Tag>}
      </Group>
      <Text size="sm" c="var(--pg-quiet)">
        <Moment at={head.createdAt} />, from brief version {head.briefVersion}, written by {formatRunner(head.runner)}
      </Text>
      {head.feedback && (
        <Text size="sm" lineClamp={3} className="pg-wrap" mt={4}>
          After your feedback: “{head.feedback}”
        </Text>
      )}
      <ul className="pg-version-options">
        {head.optionNames.map((name, place) => (
          <li key={name}>
            <OptionMark place={place} /> {name}
          </li>
        ))}
      </ul>
    </>
  )
}

import { Group, Text, Title } from '@mantine/core'
import { lettersOf, type PlanSetHead, type ProjectId } from '@plangate/core/schemas'
import { useMemo } from 'react'
import type { PagedQuery } from '../../../shared/api/pages.ts'
import { formatWriter } from '../../../shared/format/format-writer.ts'
import { EarlierButton } from '../../../shared/ui/earlier-button.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { Moment } from '../../../shared/ui/moment.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { useFocusOnEarlier } from '../../../shared/ui/use-focus-on-earlier.ts'

interface VersionListProps {
  projectId: ProjectId
  heads: readonly PlanSetHead[]
  query: PagedQuery<PlanSetHead>
  shown: number
  /** The version that `shown` is compared with. */
  compared: number | null
}

/** Every version of the plan, the newest first. Versions are immutable. */
export function VersionList({ projectId, heads, query, shown, compared }: VersionListProps) {
  const keys = useMemo(() => heads.map(({ version }) => version), [heads])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLOListElement>(keys)
  return (
    <Panel labelledBy="versions">
      <Title order={2} size="h3" id="versions" mb="xs">
        Versions
      </Title>
      <ol className="pg-plain-list" reversed ref={list}>
        {heads.map((head, index) => (
          <li key={head.id} tabIndex={-1}>
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
      <EarlierButton query={query} count={heads.length} noun="versions" onLoad={expectEarlier} />
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
        <Moment at={head.createdAt} />, from brief version {head.briefVersion}, written by {formatWriter(head)}
      </Text>
      {head.feedback && (
        <Text size="sm" lineClamp={3} className="pg-wrap" mt={4}>
          After your feedback: “{head.feedback}”
        </Text>
      )}
      <ul className="pg-version-options">
        {lettersOf({ ...head, options: head.optionNames }).map((letter, place) => (
          <li key={letter}>
            <OptionMark letter={letter} /> {head.optionNames[place]}
          </li>
        ))}
      </ul>
    </>
  )
}

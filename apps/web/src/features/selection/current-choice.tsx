import { Code, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { BasisPart, CurrentSelection, ProjectId } from '@plangate/core/schemas'
import { IconArrowRight } from '@tabler/icons-react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { changedParts, decisionNames } from '../../shared/words/words.ts'

/** What is chosen, when, on what; and whether it still holds. */
export function CurrentChoice({ projectId }: { projectId: ProjectId }) {
  const selected = trpc.plans.selected.useQuery({ projectId })
  return (
    <QueryView
      query={selected}
      pending={<Skeleton height={360} />}
      absent={{ SELECTION_NOT_FOUND: <NoChoice projectId={projectId} /> }}
    >
      {(current) => (
        <Stack gap="lg">
          {current.stale && <StaleNotice projectId={projectId} changed={current.changed} />}
          <Choice projectId={projectId} current={current} />
        </Stack>
      )}
    </QueryView>
  )
}

function NoChoice({ projectId }: { projectId: ProjectId }) {
  const compare = (
    <LinkButton to="/projects/$projectId/plan" params={{ projectId }}>
      Compare the options
    </LinkButton>
  )
  return (
    <EmptyPanel title="Nothing is chosen yet" action={compare}>
      Choose one option of the plan. The choice is bound to what it was made on, and no build is authorized without it.
    </EmptyPanel>
  )
}

function StaleNotice({ projectId, changed }: { projectId: ProjectId; changed: BasisPart[] }) {
  const ways = (
    <>
      {changed.includes('gate') && (
        <LinkButton to="/projects/$projectId/direction" params={{ projectId }} size="xs" variant="default">
          Look at the direction
        </LinkButton>
      )}
      <LinkButton to="/projects/$projectId/plan" params={{ projectId }} size="xs" variant="default">
        Look at the plan and choose again
      </LinkButton>
    </>
  )
  return (
    <Notice tone="attention" title="This choice no longer holds" actions={ways}>
      <ul>
        {changed.map((part) => (
          <li key={part}>{changedParts[part]}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Choice({ projectId, current }: { projectId: ProjectId; current: CurrentSelection }) {
  const { selectedOption: option, selection, stale } = current
  const { basis } = selection
  return (
    <Panel>
      <Title order={2}>{option.name}</Title>
      <Text c="var(--pg-quiet)" mb="md">
        {option.timeToShip} · {option.engineeringCost}
      </Text>
      <DefinitionList
        entries={[
          ['Chosen', <Moment key="at" at={selection.selectedAt} />],
          ['Reason', selection.reason ?? 'None given.'],
          ['Brief', `Version ${basis.brief.version}`],
          ['Direction', basis.gate?.decision ? decisionNames[basis.gate.decision] : 'Not decided when it was chosen'],
          ['Cost', option.costNote],
          ['Content hash', <Code key="hash">{selection.contentHash}</Code>],
        ]}
      />
      <Group mt="lg">
        {!stale && (
          <LinkButton
            to="/projects/$projectId/permit"
            params={{ projectId }}
            rightSection={<IconArrowRight size={18} aria-hidden />}
          >
            Go on to the permit
          </LinkButton>
        )}
        <LinkButton to="/projects/$projectId/plan" params={{ projectId }} variant="default">
          Look at all options
        </LinkButton>
      </Group>
    </Panel>
  )
}

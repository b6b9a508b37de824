import '../../shared/ui/command.css'
import { Group, Stack, Text, Title } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { LinkButton } from '../../shared/ui/links.tsx'
import { Panel } from '../../shared/ui/panel.tsx'

/** What to do once there is a permit: have whatever builds ask for it, with a token of its own. */
export function NextAfterPermit({ projectId }: { projectId: ProjectId }) {
  return (
    <Panel labelledBy="after-permit" className="pg-screen-only">
      <Title order={2} id="after-permit" tabIndex={-1}>
        Next: connect what builds it
      </Title>
      <Stack gap="sm" mt={4} maw={720}>
        <Text c="var(--pg-quiet)">
          Have your pipeline or coding agent run this command before it builds. It succeeds while this permit is valid,
          and fails once the permit has ended:
        </Text>
        <code className="pg-command">{`PLANGATE_URL=${location.origin} plangate check ${projectId}`}</code>
        <Text c="var(--pg-quiet)">
          Where people sign in, it also needs a token that may build, in PLANGATE_TOKEN. To install the command, see
          docs/where-builds-happen.md in the source of Plangate.
        </Text>
        <Group gap="sm">
          <LinkButton to="/account/tokens">Make a token</LinkButton>
        </Group>
      </Stack>
    </Panel>
  )
}

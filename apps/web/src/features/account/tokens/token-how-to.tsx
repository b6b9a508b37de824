import '../../../shared/ui/command.css'
import './tokens.css'
import { Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { Panel } from '../../../shared/ui/panel.tsx'

/** Shows runnable commands that use a token. */
export function TokenHowTo() {
  const headingId = useId()
  return (
    <Panel labelledBy={headingId}>
      <Title order={2} size="h3" id={headingId} mb="xs">
        How a program uses one
      </Title>
      <Stack gap="xs">
        <Text>It sends the token with every call. A token that may read shows where all your projects stand:</Text>
        <code className="pg-command">{`${begin} ${location.origin}/trpc/projects.overview`}</code>
        <Text>
          This asks for the permit of a project, and fails unless there is one. It takes a token that may build, and the
          id from the address of the project:
        </Text>
        <code className="pg-command">{`${begin} --json ${ofProject} ${location.origin}/trpc/builds.authorize`}</code>
      </Stack>
    </Panel>
  )
}

const begin = 'curl --fail-with-body -H "Authorization: Bearer $PLANGATE_TOKEN"'
/** In double quotes, so that the shell inserts the id. */
const ofProject = String.raw`"{\"projectId\": \"$PROJECT_ID\"}"`

import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { Panel } from '../../shared/ui/panel.tsx'
import type { PlanRequest } from './plan-request.ts'
import { PlanSkeleton } from './plan-skeleton.tsx'

/** While a plan is written: that it is, in the layout that it will have, and the way to call it off. */
export function WritingProgress({ request }: { request: PlanRequest }) {
  return (
    <Stack gap="lg">
      <Panel>
        <Group justify="space-between">
          <div role="status">
            <Title order={2} size="h3">
              Writing and pricing the options
            </Title>
            <Text size="sm" c="var(--pg-quiet)">
              {request.feedback ? 'With your feedback.' : 'From the brief as it is now.'} You may leave this page
              meanwhile.
            </Text>
          </div>
          <Button variant="default" onClick={() => request.cancel()}>
            Cancel
          </Button>
        </Group>
        <Progress value={100} animated striped mt="md" size="sm" aria-label="The plan is being written" />
      </Panel>
      <div aria-hidden="true">
        <PlanSkeleton />
      </div>
    </Stack>
  )
}

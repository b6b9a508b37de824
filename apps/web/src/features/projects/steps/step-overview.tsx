import { Box, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { IconArrowRight } from '@tabler/icons-react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { LinkButton, TextLink } from '../../../shared/ui/links.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { stepRoutes } from '../../../shared/ui/step-routes.ts'
import { Tag } from '../../../shared/ui/tag.tsx'
import { findNextStep, type ProjectStep, type ProjectStepState } from './project-steps.ts'
import { useProjectSteps } from './use-project-steps.ts'

/** All steps of a project, the next one first. The entry of the overview page. */
export function StepOverview({ projectId }: { projectId: ProjectId }) {
  const query = useProjectSteps(projectId)
  return (
    <QueryView query={query} pending={<Skeleton height={535} />}>
      {(steps) => (
        <Stack gap="lg">
          <NextStep projectId={projectId} step={findNextStep(steps) ?? steps.at(-1)} />
          <AllSteps projectId={projectId} steps={steps} />
        </Stack>
      )}
    </QueryView>
  )
}

/** A project whose steps are all done has a permit: what comes next is the build. */
function NextStep({ projectId, step }: { projectId: ProjectId; step: ProjectStep | undefined }) {
  if (!step) return null
  return (
    <Panel className="pg-next-step">
      <Text size="sm" fw={600} c="var(--pg-signal-text)">
        Next step: {step.state === 'done' ? 'build' : step.label.toLowerCase()}
      </Text>
      <Title order={2} mt={4}>
        {step.summary}
      </Title>
      <LinkButton
        to={stepRoutes[step.key]}
        params={{ projectId }}
        mt="md"
        rightSection={<IconArrowRight size={18} aria-hidden />}
      >
        {step.action}
      </LinkButton>
    </Panel>
  )
}

function AllSteps({ projectId, steps }: { projectId: ProjectId; steps: ProjectStep[] }) {
  return (
    <Panel p={0}>
      <ol className="pg-steps">
        {steps.map((step) => (
          <li key={step.key}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <Box>
                <TextLink to={stepRoutes[step.key]} params={{ projectId }} fw={600}>
                  {step.label}
                </TextLink>
                <Text size="sm" c="var(--pg-quiet)">
                  {step.summary}
                </Text>
              </Box>
              <StateTag state={step.state} />
            </Group>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function StateTag({ state }: { state: ProjectStepState }) {
  switch (state) {
    case 'done':
      return <Tag tone="strong">Done</Tag>
    case 'next':
      return <Tag tone="signal">To do</Tag>
    case 'attention':
      return <Tag tone="signal">Look again</Tag>
    case 'working':
      return <Tag tone="strong">Under way</Tag>
    case 'waiting':
      return <Tag tone="quiet">Waiting</Tag>
  }
}

import { Alert, Group, Text } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { IconParking } from '@tabler/icons-react'
import { trpc } from '../../shared/api/trpc.ts'
import { TextLink } from '../../shared/ui/links.tsx'
import { UnparkButton } from './unpark-button.tsx'

/** Whose page this is, and whether it rests. Failures are told by the page below. */
export function ProjectBanner({ projectId }: { projectId: ProjectId }) {
  const { data: project } = trpc.projects.get.useQuery({ projectId })
  return (
    <>
      <Group component="nav" aria-label="Breadcrumb" gap={6} mb="md" className="pg-crumbs">
        <TextLink to="/" size="sm">
          Projects
        </TextLink>
        <Text size="sm" c="var(--pg-quiet)" aria-hidden>
          /
        </Text>
        {project && (
          <TextLink to="/projects/$projectId" params={{ projectId }} size="sm" fw={600} className="pg-wrap">
            {project.name}
          </TextLink>
        )}
      </Group>
      {project?.status === 'parked' && (
        <Alert color="gray" icon={<IconParking aria-hidden />} title="This project is parked" mb="lg">
          <Text size="sm" mb="sm">
            Nothing is planned or authorized until it is unparked and a new decision to proceed is taken.
          </Text>
          <UnparkButton projectId={projectId} name={project.name} size="xs" />
        </Alert>
      )}
    </>
  )
}

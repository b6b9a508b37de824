import { Box, Group, Text } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { TextLink } from '../../shared/ui/links.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { RestoreButton } from './manage/restore-button.tsx'
import { UnparkButton } from './unpark-button.tsx'

/** The breadcrumb in one line, so that a long name moves nothing, and a notice while the project is parked. The page below shows failures. */
export function ProjectBanner({ projectId }: { projectId: ProjectId }) {
  const { data: project } = trpc.projects.get.useQuery({ projectId })
  return (
    <>
      <Group component="nav" aria-label="Breadcrumb" gap={6} mb="xs" wrap="nowrap" className="pg-crumbs">
        <TextLink to="/" size="sm">
          Projects
        </TextLink>
        <Text size="sm" c="var(--pg-quiet)" aria-hidden>
          /
        </Text>
        {project && (
          <TextLink to="/projects/$projectId" params={{ projectId }} size="sm" fw={600} truncate title={project.name}>
            {project.name}
          </TextLink>
        )}
      </Group>
      {project?.archivedAt !== undefined && (
        <Box mb="lg">
          <Notice tone="attention" title="This project is archived" actions={<RestoreButton project={project} />}>
            <p>It can be read and exported. Restore it to change anything.</p>
          </Notice>
        </Box>
      )}
      {project?.status === 'parked' && project.archivedAt === undefined && (
        <Box mb="lg">
          <Notice
            tone="attention"
            title="This project is parked"
            actions={<UnparkButton projectId={projectId} name={project.name} size="xs" />}
          >
            <p>Nothing is planned or authorized until you decide to proceed. That unparks it, too.</p>
          </Notice>
        </Box>
      )}
    </>
  )
}

import { Group, SimpleGrid, Skeleton, Text, Title } from '@mantine/core'
import type { Project } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { TextLink } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { NewProjectButton } from './new-project.tsx'
import { UnparkButton } from './unpark-button.tsx'

const columns = { base: 1, sm: 2, lg: 3 }

export function ProjectList() {
  const projects = trpc.projects.list.useQuery()
  return (
    <QueryView query={projects} pending={<ProjectListSkeleton />}>
      {(list) => (list.length === 0 ? <NoProjects /> : <ProjectCards projects={list} />)}
    </QueryView>
  )
}

function ProjectCards({ projects }: { projects: Project[] }) {
  return (
    <SimpleGrid component="ul" cols={columns} p={0} m={0} style={{ listStyle: 'none' }}>
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectCard project={project} />
        </li>
      ))}
    </SimpleGrid>
  )
}

function ProjectCard({ project }: { project: Project }) {
  return (
    <Panel className="pg-project-card" h="100%">
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <Title order={2} size="h3" className="pg-wrap">
          <TextLink to="/projects/$projectId" params={{ projectId: project.id }} className="pg-card-link" inherit>
            {project.name}
          </TextLink>
        </Title>
        <ProjectStatus status={project.status} />
      </Group>
      <Text size="sm" c="var(--pg-quiet)" lineClamp={3} mih={40} className="pg-wrap">
        {project.description ?? 'No description.'}
      </Text>
      <Group justify="space-between" mt="md" mih={30}>
        <Text size="xs" c="var(--pg-quiet)">
          Created <Moment at={project.createdAt} />
        </Text>
        {project.status === 'parked' && <UnparkButton projectId={project.id} name={project.name} size="xs" />}
      </Group>
    </Panel>
  )
}

function ProjectStatus({ status }: { status: Project['status'] }) {
  return <Tag tone={status === 'active' ? 'strong' : 'quiet'}>{status === 'active' ? 'Active' : 'Parked'}</Tag>
}

function NoProjects() {
  return (
    <EmptyPanel title="Start with an idea" action={<NewProjectButton />}>
      A project takes one idea from its brief to a decision: whether to build it, how, at what price, and a permit that
      holds only while nothing behind the decision has changed.
    </EmptyPanel>
  )
}

function ProjectListSkeleton() {
  return (
    <SimpleGrid cols={columns}>
      {['a', 'b', 'c'].map((key) => (
        <Skeleton key={key} height={166} />
      ))}
    </SimpleGrid>
  )
}

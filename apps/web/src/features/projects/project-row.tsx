import { Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LinkButton, TextLink } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { stepRoutes } from '../../shared/ui/step-routes.ts'
import type { ProjectProgress } from './project-progress.ts'
import { StepLine } from './steps/step-line.tsx'
import { UnparkButton } from './unpark-button.tsx'

/** One project in the list: its name, its steps and its next action. */
export function ProjectRow({ progress }: { progress: ProjectProgress }) {
  const { project, steps, next } = progress
  return (
    <li
      className="pg-panel pg-project"
      data-status={project.status}
      aria-labelledby={`name-${project.id}`}
      tabIndex={-1}
    >
      <div className="pg-project-name">
        <Title order={3} id={`name-${project.id}`}>
          <TextLink to="/projects/$projectId" params={{ projectId: project.id }} className="pg-wrap" inherit>
            {project.name}
          </TextLink>
        </Title>
        <Text size="sm" c="var(--pg-quiet)" lineClamp={2} className="pg-wrap">
          {project.description ?? <Created at={project.createdAt} />}
        </Text>
      </div>
      <StepLine steps={steps} next={next} />
      <div className="pg-project-next">
        <Text size="sm" c="var(--pg-quiet)" className="pg-wrap">
          {next?.summary}
        </Text>
        <NextStepAction progress={progress} />
      </div>
    </li>
  )
}

function Created({ at }: { at: string }): ReactNode {
  return (
    <>
      Created <Moment at={at} />
    </>
  )
}

function NextStepAction({ progress: { project, next, mayBuild } }: { progress: ProjectProgress }): ReactNode {
  if (project.status === 'parked') return <UnparkButton projectId={project.id} name={project.name} size="xs" />
  if (!next) return null
  return (
    <LinkButton
      to={stepRoutes[next.key]}
      params={{ projectId: project.id }}
      size="xs"
      variant={mayBuild ? 'filled' : 'default'}
      aria-label={`${next.action}: ${project.name}`}
      rightSection={<IconArrowRight size={16} aria-hidden />}
    >
      {next.action}
    </LinkButton>
  )
}

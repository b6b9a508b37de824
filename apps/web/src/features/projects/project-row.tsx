import { Text } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { describeSafeFigures, explainSafeFigures } from '../../shared/format/describe-estimate.ts'
import { LinkButton, TextLink } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { stepRoutes } from '../../shared/ui/step-routes.ts'
import { Tag } from '../../shared/ui/tag.tsx'
import { LazyProjectMenu } from './manage/lazy-project-menu.tsx'
import { RestoreButton } from './manage/restore-button.tsx'
import { describeState, type ProjectProgress } from './project-progress.ts'
import { UnparkButton } from './unpark-button.tsx'

/** One project in the list, in one line: what differs from the others, and what to do next. */
export function ProjectRow({ progress }: { progress: ProjectProgress }) {
  const { project, selection, figures, mayBuild } = progress
  const { tone, words } = describeState(progress)
  return (
    <li className="pg-project" data-status={project.status} aria-labelledby={`name-${project.id}`} tabIndex={-1}>
      <h3 id={`name-${project.id}`} className="pg-project-name" title={project.description ?? project.name}>
        <TextLink to="/projects/$projectId" params={{ projectId: project.id }} inherit>
          {project.name}
        </TextLink>
      </h3>
      <span className="pg-project-state">
        <Tag tone={tone}>{words}</Tag>
      </span>
      <span className="pg-project-next">
        <NextStepAction progress={progress} />
      </span>
      <Text component="span" size="sm" className="pg-project-choice" title={selection?.optionName}>
        {selection?.optionName}
      </Text>
      <Text component="span" size="sm" className="pg-project-p80">
        {figures?.p80 && <abbr title={explainSafeFigures(figures.p80)}>{describeSafeFigures(figures.p80)}</abbr>}
      </Text>
      <Text component="span" size="sm" className="pg-project-when">
        {figures && <Moment at={figures.workedAt} />}
      </Text>
      <LazyProjectMenu project={project} mayBuild={mayBuild} />
    </li>
  )
}

function NextStepAction({ progress: { project, steps, next, mayBuild } }: { progress: ProjectProgress }): ReactNode {
  if (project.archivedAt !== undefined) return <RestoreButton project={project} />
  if (project.status === 'parked') return <UnparkButton projectId={project.id} name={project.name} size="xs" />
  const step = next ?? steps.at(-1)
  if (!step) return null
  return (
    <LinkButton
      to={stepRoutes[step.key]}
      params={{ projectId: project.id }}
      size="xs"
      variant={mayBuild && next ? 'filled' : 'default'}
      aria-label={`${step.action}: ${project.name}`}
      title={step.summary}
      rightSection={<IconArrowRight size={16} aria-hidden />}
    >
      {step.action}
    </LinkButton>
  )
}

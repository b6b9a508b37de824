import './path-nav.css'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { pathOfStep } from '../../shared/routes/path-of-step.ts'
import { findNextStep, type Step, type StepState } from './project-path.ts'
import { useProjectPath } from './use-project-path.ts'

/** The five steps across the top of every page of a project. What went wrong is told by the page below. */
export function PathNav({ projectId }: { projectId: ProjectId }) {
  const { data: path, error } = useProjectPath(projectId)
  if (!path) return error ? null : <Skeleton height={64} mb="xl" />
  const next = findNextStep(path)
  return (
    <nav aria-label="The path of this project">
      <ol className="pg-path">
        {path.map((step, index) => (
          <li key={step.key} data-state={step.state} data-next={step === next || undefined}>
            <Link to={pathOfStep[step.key]} params={{ projectId }} className="pg-path-link">
              <StepMark step={step} number={index + 1} />
              <span className="pg-path-label">{step.label}</span>
              <VisuallyHidden>({step === next ? nextWords : stateWords[step.state]})</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const nextWords = 'the next step'

const stateWords: Record<StepState, string> = {
  done: 'done',
  next: 'ready',
  attention: 'needs attention',
  waiting: 'waiting',
}

function StepMark({ step, number }: { step: Step; number: number }) {
  return (
    <span className="pg-path-mark" aria-hidden="true">
      <MarkContent state={step.state} number={number} />
    </span>
  )
}

function MarkContent({ state, number }: { state: StepState; number: number }) {
  switch (state) {
    case 'done':
      return <IconCheck size={16} stroke={2.5} />
    case 'attention':
      return <IconAlertTriangleFilled size={14} />
    case 'next':
    case 'waiting':
      return number
  }
}

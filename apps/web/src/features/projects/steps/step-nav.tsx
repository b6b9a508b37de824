import './step-nav.css'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { Link } from '@tanstack/react-router'
import { pathOfStep } from '../../../shared/ui/step-routes.ts'
import { findNextStep } from './project-steps.ts'
import { StepMark } from './step-mark.tsx'
import { stateWords } from './step-state-names.ts'
import { useProjectPath } from './use-project-steps.ts'

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
              <StepMark step={step} number={index + 1} next={step === next} />
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

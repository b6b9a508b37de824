import './step-nav.css'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { Link } from '@tanstack/react-router'
import { stepRoutes } from '../../../shared/ui/step-routes.ts'
import { findNextStep } from './project-steps.ts'
import { StepMark } from './step-mark.tsx'
import { stepStateNames } from './step-state-names.ts'
import { useProjectSteps } from './use-project-steps.ts'

/** The five steps across the top of every page of a project. What went wrong is told by the page below. */
export function StepNav({ projectId }: { projectId: ProjectId }) {
  const { data: path, error } = useProjectSteps(projectId)
  if (!path) return error ? null : <Skeleton height={64} mb="xl" />
  const next = findNextStep(path)
  return (
    <nav aria-label="The path of this project">
      <ol className="pg-path">
        {path.map((step, index) => (
          <li key={step.key} data-state={step.state} data-next={step === next || undefined}>
            <Link to={stepRoutes[step.key]} params={{ projectId }} className="pg-path-link">
              <StepMark step={step} number={index + 1} next={step === next} />
              <span className="pg-path-label">{step.label}</span>
              <VisuallyHidden>({step === next ? nextWords : stepStateNames[step.state]})</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const nextWords = 'the next step'

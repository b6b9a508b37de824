import './step-nav.css'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { Link } from '@tanstack/react-router'
import { stepRoutes } from '../../../shared/ui/step-routes.ts'
import { findNextStep } from './project-steps.ts'
import { StepMark } from './step-mark.tsx'
import { nextStepName, stepStateNames } from './step-state-names.ts'
import { useProjectSteps } from './use-project-steps.ts'

/** The five steps across the top of every page of a project. The page below shows failures. */
export function StepNav({ projectId }: { projectId: ProjectId }) {
  const { data: steps, error } = useProjectSteps(projectId)
  if (!steps) return error ? null : <Skeleton className="pg-path-place" />
  const next = findNextStep(steps)
  return (
    <nav aria-label="The path of this project">
      <ol className="pg-path">
        {steps.map((step, index) => (
          <li key={step.key} data-state={step.state} data-next={step === next || undefined}>
            <Link to={stepRoutes[step.key]} params={{ projectId }} className="pg-path-link">
              <StepMark step={step} number={index + 1} next={step === next} />
              <span className="pg-path-label">{step.label}</span>
              <VisuallyHidden>({step === next ? nextStepName : stepStateNames[step.state]})</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

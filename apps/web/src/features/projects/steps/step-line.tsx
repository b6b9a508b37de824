import { VisuallyHidden } from '@mantine/core'
import type { ProjectStep } from './project-steps.ts'
import { StepMark } from './step-mark.tsx'
import { nextStepName, stepStateNames } from './step-state-names.ts'

interface StepLineProps {
  steps: readonly ProjectStep[]
  next: ProjectStep | undefined
}

/** The five steps of a project as a progress line in the project list. */
export function StepLine({ steps, next }: StepLineProps) {
  return (
    <ol className="pg-line" aria-label="Path">
      {steps.map((step, index) => (
        <li key={step.key} data-state={step.state}>
          <StepMark step={step} number={index + 1} next={step === next} size="small" />
          <span className="pg-line-label">{step.label}</span>
          <span className="pg-line-glance" title={step.summary}>
            {step.glance}
          </span>
          <VisuallyHidden>({step === next ? nextStepName : stepStateNames[step.state]})</VisuallyHidden>
        </li>
      ))}
    </ol>
  )
}

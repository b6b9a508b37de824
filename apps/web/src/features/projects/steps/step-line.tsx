import { VisuallyHidden } from '@mantine/core'
import type { Step } from './project-steps.ts'
import { StepMark } from './step-mark.tsx'
import { stateWords } from './step-state-names.ts'

interface PathLineProps {
  path: readonly Step[]
  next: Step | undefined
}

/** The five steps of a project as a line that has come so far, with what there is at each. */
export function PathLine({ path, next }: PathLineProps) {
  return (
    <ol className="pg-line" aria-label="Path">
      {path.map((step, index) => (
        <li key={step.key} data-state={step.state}>
          <StepMark step={step} number={index + 1} next={step === next} size="small" />
          <span className="pg-line-label">{step.label}</span>
          <span className="pg-line-glance" title={step.summary}>
            {step.glance}
          </span>
          <VisuallyHidden>({step === next ? 'the next step' : stateWords[step.state]})</VisuallyHidden>
        </li>
      ))}
    </ol>
  )
}

import './step-mark.css'
import { IconAlertTriangleFilled, IconCheck, IconPencil } from '@tabler/icons-react'
import type { ProjectStep, ProjectStepState } from './project-steps.ts'

interface StepMarkProps {
  step: ProjectStep
  /** From 1. */
  number: number
  /** Whether it is the next step. */
  next: boolean
}

/** The round mark of a step. Hidden from screen readers: the text beside it says the same. */
export function StepMark({ step, number, next }: StepMarkProps) {
  return (
    <span className="pg-step-mark" data-state={step.state} data-next={next || undefined} aria-hidden>
      <MarkContent state={step.state} number={number} />
    </span>
  )
}

function MarkContent({ state, number }: { state: ProjectStepState; number: number }) {
  switch (state) {
    case 'done':
      return <IconCheck size={16} stroke={2.5} />
    case 'attention':
      return <IconAlertTriangleFilled size={14} />
    case 'working':
      return <IconPencil size={16} stroke={2} />
    case 'next':
    case 'waiting':
      return number
  }
}

import './step-mark.css'
import { IconAlertTriangleFilled, IconCheck, IconPencil } from '@tabler/icons-react'
import type { ProjectStep, ProjectStepState } from './project-steps.ts'

interface StepMarkProps {
  step: ProjectStep
  /** From 1. */
  number: number
  /** Whether it is the next step. */
  next: boolean
  size?: 'medium' | 'small'
}

/** The round mark of a step. Hidden from screen readers: the text beside it says the same. */
export function StepMark({ step, number, next, size = 'medium' }: StepMarkProps) {
  return (
    <span className="pg-step-mark" data-state={step.state} data-next={next || undefined} data-size={size} aria-hidden>
      <MarkContent state={step.state} number={number} scale={size === 'small' ? 0.8 : 1} />
    </span>
  )
}

function MarkContent({ state, number, scale }: { state: ProjectStepState; number: number; scale: number }) {
  switch (state) {
    case 'done':
      return <IconCheck size={16 * scale} stroke={2.5} />
    case 'attention':
      return <IconAlertTriangleFilled size={14 * scale} />
    case 'working':
      return <IconPencil size={16 * scale} stroke={2} />
    case 'next':
    case 'waiting':
      return number
  }
}

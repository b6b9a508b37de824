import { VisuallyHidden } from '@mantine/core'
import type { LetteredPlan } from '@plangate/core/plan-diff'
import { type ExecutionOption, letterOf } from '@plangate/core/schemas'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'

interface SharedPointMarkProps {
  plan: LetteredPlan
  isShared: (other: ExecutionOption) => boolean
}

/** The letters of the other options that make the same point; renders nothing when there are none. */
export function SharedPointMark({ plan, isShared }: SharedPointMarkProps) {
  const shared = plan.options.filter(isShared)
  if (shared.length === 0) return null
  return (
    <span className="pg-shared">
      {' '}
      <VisuallyHidden>Also in option</VisuallyHidden>
      <span aria-hidden>also in</span>
      {shared.map(({ id }) => (
        <OptionMark key={id} letter={letterOf(plan, id)} />
      ))}
    </span>
  )
}

import { VisuallyHidden } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'

interface SharedPointMarkProps {
  options: readonly ExecutionOption[]
  isShared: (other: ExecutionOption) => boolean
}

/** The letters of the other options that make the same point; renders nothing when there are none. */
export function SharedPointMark({ options, isShared }: SharedPointMarkProps) {
  if (!options.some(isShared)) return null
  return (
    <span className="pg-shared">
      {' '}
      <VisuallyHidden>Also in option</VisuallyHidden>
      <span aria-hidden>also in</span>
      {options.map((other, place) => isShared(other) && <OptionMark key={other.id} place={place} />)}
    </span>
  )
}

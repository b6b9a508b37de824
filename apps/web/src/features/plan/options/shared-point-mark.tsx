import { VisuallyHidden } from '@mantine/core'
import type { ExecutionOption } from '@plangate/core/schemas'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'

interface SharedWithProps {
  options: readonly ExecutionOption[]
  isShared: (other: ExecutionOption) => boolean
}

/** The letters of the other options that say the same: what has none is a difference. */
export function SharedWith({ options, isShared }: SharedWithProps) {
  if (!options.some(isShared)) return null
  return (
    <span className="pg-shared">
      {' '}
      <VisuallyHidden>Also option</VisuallyHidden>
      <span aria-hidden>also</span>
      {options.map((other, place) => isShared(other) && <OptionMark key={other.id} place={place} />)}
    </span>
  )
}

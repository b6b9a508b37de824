import { PartCard } from './part-card.tsx'
import { PointRows } from './point-rows.tsx'

export function OutOfScopeCard() {
  return (
    <PartCard part="outOfScope" hint="What you have ruled out. Plans leave it out, unless a need asks for it.">
      <PointRows part="outOfScope" />
    </PartCard>
  )
}

import { PartCard } from './part-card.tsx'
import { PointRows } from './point-rows.tsx'

export function OutOfScopeCard() {
  return (
    <PartCard part="outOfScope" hint="What you have ruled out. No plan contains it.">
      <PointRows part="outOfScope" />
    </PartCard>
  )
}

import type { ListSection } from './brief-sections.ts'
import { PointRows } from './point-rows.tsx'
import { SectionCard } from './section-card.tsx'

/** A section that is edited as a list of points. */
export function ListSectionCard({ name }: { name: ListSection }) {
  return (
    <SectionCard section={name}>
      <PointRows part={name} />
    </SectionCard>
  )
}

import { sectionOrder } from './brief-sections.ts'
import { ListSectionCard } from './list-section-card.tsx'
import { NeedsCard } from './needs-card.tsx'
import { ProseSectionCard } from './prose-section-card.tsx'
import { TargetsCard } from './targets-card.tsx'

/** The whole brief, a card for each part. */
export function BriefFields() {
  return (
    <>
      {sectionOrder.map((section) =>
        section.kind === 'prose' ? (
          <ProseSectionCard key={section.name} name={section.name} />
        ) : (
          <ListSectionCard key={section.name} name={section.name} />
        ),
      )}
      <NeedsCard />
      <TargetsCard />
    </>
  )
}

import { Skeleton } from '@mantine/core'
import { Suspense } from 'react'
import { retryable } from '../../shared/ui/retryable.tsx'
import { sectionOrder } from './brief-sections.ts'
import { ListSectionCard } from './list-section-card.tsx'
import { NeedsCard } from './needs-card.tsx'
import { OutOfScopeCard } from './out-of-scope-card.tsx'
import { ProseSectionCard } from './prose-section-card.tsx'

const LaterCards = retryable(() => import('./later-cards.tsx'))

/** The fields of the brief, a card per part. */
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
      <OutOfScopeCard />
      <Suspense fallback={<Skeleton height={560} />}>
        <LaterCards />
      </Suspense>
    </>
  )
}

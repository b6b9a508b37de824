import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { sectionOrder } from './brief-sections.ts'
import { ListSectionCard } from './list-section-card.tsx'
import { NeedsCard } from './needs-card.tsx'
import { OutOfScopeCard } from './out-of-scope-card.tsx'
import { ProseSectionCard } from './prose-section-card.tsx'

// Below the others, and large.
const KindCard = lazy(() => import('./kind-card.tsx'))
const TargetsCard = lazy(() => import('./targets-card.tsx'))
const NotesCard = lazy(() => import('./notes-card.tsx'))

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
        <KindCard />
        <TargetsCard />
        <NotesCard />
      </Suspense>
    </>
  )
}

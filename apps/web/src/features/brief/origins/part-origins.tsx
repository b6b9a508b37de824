import { VisuallyHidden } from '@mantine/core'
import type { BriefPart } from '@plangate/core/schemas'
import { Suspense, useContext, useState } from 'react'
import { retryable } from '../../../shared/ui/retryable.tsx'
import { titleOfPart } from '../brief-sections.ts'
import { SavedBriefProject } from './brief-project-context.ts'

// Loaded once somebody asks, and so is what it shows.
const OriginList = retryable(() => import('./origin-list.tsx'))

/** On demand, where the words of a part of the saved brief come from. */
export function PartOrigins({ part }: { part: BriefPart }) {
  const projectId = useContext(SavedBriefProject)
  const [isOpen, setOpen] = useState(false)
  if (projectId === null) return null
  return (
    <details className="pg-origins" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Where this comes from<VisuallyHidden>: {titleOfPart(part)}</VisuallyHidden>
      </summary>
      <Suspense fallback={<p role="status">Looking it up…</p>}>
        {isOpen && <OriginList projectId={projectId} part={part} />}
      </Suspense>
    </details>
  )
}

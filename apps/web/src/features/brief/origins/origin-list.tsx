import './origins.css'
import type { BriefPart, ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { ShowAllButton } from '../../../shared/ui/show-all-button.tsx'
import { findOrigins, type Origin } from './find-origins.ts'
import { OriginRow } from './origin-row.tsx'

/** How many are shown before somebody asks for the others. */
const shownAtFirst = 12

interface OriginListProps {
  projectId: ProjectId
  part: BriefPart
}

/** The saved words of a part, each with its passage, its answer, or the Runner that added it. */
export default function OriginList({ projectId, part }: OriginListProps) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  const passages = trpc.briefs.passages.useQuery({ projectId })
  const sources = trpc.briefs.sources.useQuery({ projectId })
  const isMissing = brief.error?.data?.reason === 'BRIEF_NOT_FOUND'
  const failed = isMissing ? undefined : [brief, passages, sources].find(({ error }) => error !== null)
  if (failed?.error) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />
  if (isMissing) return <NothingKnown />
  if (!brief.data || passages.data === undefined || sources.data === undefined)
    return <p role="status">Looking it up…</p>
  return <Origins origins={findOrigins(brief.data.brief, { passages: passages.data, sources: sources.data }, part)} />
}

function Origins({ origins }: { origins: Origin[] }) {
  const [isWhole, setWhole] = useState(false)
  if (origins.length === 0) return <NothingKnown />
  const shown = isWhole ? origins : origins.slice(0, shownAtFirst)
  return (
    <>
      <ul>
        {shown.map((origin, index) => (
          <OriginRow key={index} origin={origin} />
        ))}
      </ul>
      {origins.length > shownAtFirst && (
        <ShowAllButton isOpen={isWhole} onToggle={() => setWhole(!isWhole)} what={`${origins.length} passages`} />
      )}
    </>
  )
}

function NothingKnown() {
  return <p>Nothing is kept about it: it was written by hand, or changed since.</p>
}

import { FoldedList } from './folded-list.tsx'
import { Notice } from './notice.tsx'

interface LeftOutNoticeProps {
  /** What the Runner has not read of the brief, in sentences; absent when it has read all of it. */
  leftOut: readonly string[] | undefined
  title: string
}

/** Names what was left out of the brief when options were written; renders nothing when all of it was read. */
export function LeftOutNotice({ leftOut, title }: LeftOutNoticeProps) {
  if (!leftOut) return null
  return (
    <Notice tone="attention" title={title}>
      <FoldedList entries={[...new Set(leftOut)]} most={3} what={`${leftOut.length} parts`} />
      <p>Compare the options with these parts yourself, or shorten the brief and generate the plan again.</p>
    </Notice>
  )
}

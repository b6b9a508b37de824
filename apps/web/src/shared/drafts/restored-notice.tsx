import { Button } from '@mantine/core'
import { formatMoment } from '../format/format-values.ts'
import { Notice } from '../ui/notice.tsx'
import type { RestoredDraft } from './use-draft.ts'

interface RestoredNoticeProps {
  /** Null: renders nothing. */
  restored: Pick<RestoredDraft<unknown>, 'keptAt'> | null
  onDiscard: () => void
}

/** Says that a form holds what was typed earlier and not saved, and offers to discard it. */
export function RestoredNotice({ restored, onDiscard }: RestoredNoticeProps) {
  if (!restored) return null
  const discard = (
    <Button size="xs" variant="default" onClick={onDiscard}>
      Discard
    </Button>
  )
  return (
    <Notice tone="info" title={`Restored what you typed on ${formatMoment(restored.keptAt)}`} actions={discard}>
      <p>So far it is kept in this browser only.</p>
    </Notice>
  )
}

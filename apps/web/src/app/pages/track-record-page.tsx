import { TrackRecordSheet } from '../../features/track-record/track-record-sheet.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function TrackRecordPage() {
  return (
    <>
      <PageHeading
        title="Track record"
        lead="Your finished plans against the forecasts that were made before them, and what they say about the next one."
      />
      <TrackRecordSheet />
    </>
  )
}

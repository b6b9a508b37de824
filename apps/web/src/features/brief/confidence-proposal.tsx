import { Button } from '@mantine/core'
import { proposeConfidence } from '@plangate/core/confidence'
import type { BriefSection } from '@plangate/core/schemas'
import { useBriefFormContext } from './brief-form-context.ts'
import { confidenceLabels, sectionTexts } from './brief-sections.ts'

/** The confidence that the words of a section propose, with the reason. One click takes it; nothing sets it by itself. */
export function ConfidenceProposal({ section }: { section: BriefSection }) {
  const form = useBriefFormContext()
  const content = form.useWatchValue(section)
  const rated = form.useWatchValue(`confidence.${section}`)
  const words = typeof content === 'string' ? content : content.map(({ text }) => text).join('\n')
  if (words.trim() === '') return null
  const { confidence, reason } = proposeConfidence(words)
  const label = confidenceLabels[confidence].toLowerCase()
  const isTaken = rated === confidence
  return (
    <div className="pg-proposal">
      <p>
        {isTaken ? 'As proposed' : 'Proposed'}: {label}. {reason}
      </p>
      {!isTaken && (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`Use this rating for ${sectionTexts[section].title}: ${label}`}
          onClick={() => form.setFieldValue(`confidence.${section}`, confidence)}
        >
          Use this rating
        </Button>
      )}
    </div>
  )
}

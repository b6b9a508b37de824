import { Box, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { type BriefSection, Confidence } from '@plangate/core/schemas'
import { useId } from 'react'
import { useBriefFormContext } from './brief-form-context.ts'
import { confidenceLabels, sectionTexts } from './brief-sections.ts'

const data = Confidence.options.map((value) => ({ value, label: confidenceLabels[value] }))

/** Sets the confidence of a section. */
export function ConfidenceControl({ section }: { section: BriefSection }) {
  const form = useBriefFormContext()
  const labelId = useId()
  const path = `confidence.${section}` as const
  return (
    <Box>
      <VisuallyHidden id={labelId}>How sure are you of: {sectionTexts[section].title}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        aria-labelledby={labelId}
        data={data}
        key={form.key(path)}
        {...form.getInputProps(path)}
      />
    </Box>
  )
}

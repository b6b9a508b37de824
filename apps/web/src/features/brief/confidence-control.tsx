import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { Box, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { type BriefSection, Confidence } from '@plangate/core/schemas'
import { useId } from 'react'
import { useBriefFormContext } from './brief-form-context.ts'
import { confidenceLabels, sectionTexts } from './brief-sections.ts'

const data = [
  { value: '', label: 'Not rated' },
  ...Confidence.options.map((value) => ({ value, label: confidenceLabels[value] })),
]

/** Sets the confidence of a section, or leaves it open. */
export function ConfidenceControl({ section }: { section: BriefSection }) {
  const form = useBriefFormContext()
  const labelId = useId()
  const path = `confidence.${section}` as const
  const { defaultValue = '', ...input } = form.getInputProps(path)
  return (
    <Box>
      <VisuallyHidden id={labelId}>How sure are you of: {sectionTexts[section].title}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        aria-labelledby={labelId}
        data={data}
        key={form.key(path)}
        defaultValue={defaultValue}
        {...input}
      />
    </Box>
  )
}

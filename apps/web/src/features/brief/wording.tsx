import { Text } from '@mantine/core'
import type { TextSegment } from './diff-texts.ts'
import { HighlightedText } from './highlighted-text.tsx'

interface WordingProps {
  label: string
  segments: TextSegment[]
  /** How the highlighted segments are read: as removed, or as added. */
  as: 'del' | 'ins'
}

/** One of two wordings that are compared. */
export function Wording({ label, segments, as }: WordingProps) {
  return (
    <div className="pg-wording">
      <Text size="xs" fw={600} c="var(--pg-quiet)" mb={4}>
        {label}
      </Text>
      <HighlightedText segments={segments} as={as} />
    </div>
  )
}

import { Text } from '@mantine/core'
import type { TextSegment } from './diff-texts.ts'

interface HighlightedTextProps {
  segments: readonly TextSegment[]
  /** The element for words that only this text has: removed since, or new. */
  as: 'del' | 'ins'
}

/** A text with the words highlighted that the other text does not have. */
export function HighlightedText({ segments, as: Mark }: HighlightedTextProps) {
  return (
    <Text size="sm" className="pg-prewrap pg-marked">
      {segments.length === 0 && 'Empty.'}
      {segments.map(({ start, text, changed }) =>
        changed ? <Mark key={start}>{text}</Mark> : <span key={start}>{text}</span>,
      )}
    </Text>
  )
}

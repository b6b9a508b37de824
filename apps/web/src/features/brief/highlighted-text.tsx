import { Text } from '@mantine/core'
import type { TextSegment } from './diff-texts.ts'

interface HighlightedTextProps {
  pieces: readonly TextSegment[]
  /** How the words are marked that only this text has: as gone since, or as new. */
  as: 'del' | 'ins'
}

/** A text with the words marked that the other one does not have. */
export function HighlightedText({ pieces, as: Mark }: HighlightedTextProps) {
  return (
    <Text size="sm" className="pg-prewrap pg-marked">
      {pieces.length === 0 && 'Empty.'}
      {pieces.map(({ start, text, changed }) =>
        changed ? <Mark key={start}>{text}</Mark> : <span key={start}>{text}</span>,
      )}
    </Text>
  )
}

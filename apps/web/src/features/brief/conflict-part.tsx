import { Paper, Radio, SimpleGrid } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { diffTexts, type TextSegment } from './diff-texts.ts'
import { HighlightedText } from './highlighted-text.tsx'
import { type BriefPart, describePart, type Side, titleOfPart } from './merge-briefs.ts'

interface ConflictPartProps {
  part: BriefPart
  mine: Brief
  theirs: Brief
  side: Side
  onChoose: (side: Side) => void
}

/** One part of the brief as both wrote it, with the words marked in which they differ. */
export function ConflictPart({ part, mine, theirs, side, onChoose }: ConflictPartProps) {
  const { before, after } = diffTexts(describePart(theirs, part), describePart(mine, part))
  return (
    <Radio.Group
      label={titleOfPart(part)}
      value={side}
      onChange={(value) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
        <SideCard value="mine" label="Keep mine" pieces={after} />
        <SideCard value="theirs" label="Take theirs" pieces={before} />
      </SimpleGrid>
    </Radio.Group>
  )
}

function SideCard({ value, label, pieces }: { value: Side; label: string; pieces: TextSegment[] }) {
  return (
    <Paper p="sm" bd="1px solid var(--pg-line)" bg="var(--pg-sunken)">
      <Radio value={value} label={label} mb="xs" />
      <HighlightedText pieces={pieces} as="ins" />
    </Paper>
  )
}

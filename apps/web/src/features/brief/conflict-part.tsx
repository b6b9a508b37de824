import { Paper, Radio, SimpleGrid } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { type Piece, splitChanges } from './diff-texts.ts'
import { MarkedWords } from './highlighted-text.tsx'
import { type BriefPart, describePart, type Side, titleOfPart } from './merge-briefs.ts'

interface DifferenceCardProps {
  part: BriefPart
  mine: Brief
  theirs: Brief
  side: Side
  onChoose: (side: Side) => void
}

/** One part of the brief as both wrote it, with the words marked in which they differ. */
export function DifferenceCard({ part, mine, theirs, side, onChoose }: DifferenceCardProps) {
  const { before, after } = splitChanges(describePart(theirs, part), describePart(mine, part))
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

function SideCard({ value, label, pieces }: { value: Side; label: string; pieces: Piece[] }) {
  return (
    <Paper p="sm" bd="1px solid var(--pg-line)" bg="var(--pg-sunken)">
      <Radio value={value} label={label} mb="xs" />
      <MarkedWords pieces={pieces} as="ins" />
    </Paper>
  )
}

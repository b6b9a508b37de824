import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import '@mantine/core/styles/SimpleGrid.layer.css'
import { Paper, Radio, SimpleGrid } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { type ComparedPart, titleOfPart } from './brief-sections.ts'
import { diffTexts, type TextSegment } from './diff-texts.ts'
import { HighlightedText } from './highlighted-text.tsx'
import { describePart, type Side } from './merge-briefs.ts'

interface ConflictPartProps {
  part: ComparedPart
  mine: Brief
  theirs: Brief
  side: Side
  onChoose: (side: Side) => void
}

/** One part of the brief in both versions with the differences highlighted, to choose from. */
export function ConflictPart({ part, mine, theirs, side, onChoose }: ConflictPartProps) {
  const { before, after } = diffTexts(describePart(theirs, part), describePart(mine, part))
  return (
    <Radio.Group
      label={titleOfPart(part)}
      value={side}
      onChange={(value) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
        <SideCard value="mine" label="Keep mine" segments={after} />
        <SideCard value="theirs" label="Take theirs" segments={before} />
      </SimpleGrid>
    </Radio.Group>
  )
}

function SideCard({ value, label, segments }: { value: Side; label: string; segments: TextSegment[] }) {
  return (
    <Paper p="sm" bd="1px solid var(--pg-line)" bg="var(--pg-sunken)">
      <Radio value={value} label={label} mb="xs" />
      <HighlightedText segments={segments} as="ins" />
    </Paper>
  )
}

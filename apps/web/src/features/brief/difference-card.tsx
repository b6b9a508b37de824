import { Paper, Radio, SimpleGrid, Text } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { type BriefPart, describePart, type Side, titleOfPart } from './merge-briefs.ts'

interface DifferenceCardProps {
  part: BriefPart
  mine: Brief
  theirs: Brief
  side: Side
  onChoose: (side: Side) => void
}

/** One part of the brief as both wrote it. */
export function DifferenceCard({ part, mine, theirs, side, onChoose }: DifferenceCardProps) {
  return (
    <Radio.Group
      label={titleOfPart(part)}
      value={side}
      onChange={(value) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs">
        <SideCard value="mine" label="Keep mine" text={describePart(mine, part)} />
        <SideCard value="theirs" label="Take theirs" text={describePart(theirs, part)} />
      </SimpleGrid>
    </Radio.Group>
  )
}

function SideCard({ value, label, text }: { value: Side; label: string; text: string }) {
  return (
    <Paper p="sm" bd="1px solid var(--pg-line)" bg="var(--pg-sunken)">
      <Radio value={value} label={label} />
      <Text size="sm" mt="xs" className="pg-prewrap">
        {text || 'Empty.'}
      </Text>
    </Paper>
  )
}

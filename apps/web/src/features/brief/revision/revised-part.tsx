import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/SimpleGrid.layer.css'
import { Checkbox, SimpleGrid, Title } from '@mantine/core'
import type { Brief } from '@plangate/core/schemas'
import { type ComparedPart, titleOfPart } from '../brief-sections.ts'
import { diffTexts } from '../diff-texts.ts'
import { describePart } from '../merge-briefs.ts'
import { Wording } from '../wording.tsx'

interface RevisedPartProps {
  part: ComparedPart
  current: Brief
  revised: Brief
  isTaken: boolean
  onToggle: () => void
}

/** One part of the brief as it is and as it is proposed, with the differences highlighted. */
export function RevisedPart({ part, current, revised, isTaken, onToggle }: RevisedPartProps) {
  const { before, after } = diffTexts(describePart(current, part), describePart(revised, part))
  const title = titleOfPart(part)
  return (
    <section aria-labelledby={`revised-${part}`}>
      <Title order={3} size="h4" id={`revised-${part}`} mb="xs">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Wording label="Now" segments={before} as="del" />
        <Wording label="Proposed" segments={after} as="ins" />
      </SimpleGrid>
      <Checkbox mt="xs" checked={isTaken} onChange={onToggle} label={`Take this change to: ${title}`} />
    </section>
  )
}

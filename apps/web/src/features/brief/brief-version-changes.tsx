import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { BriefVersion } from '@plangate/core/schemas'
import { diffTexts, type TextSegment } from './diff-texts.ts'
import { HighlightedText } from './highlighted-text.tsx'
import { type BriefPart, describePart, titleOfPart } from './merge-briefs.ts'

interface BriefVersionChangesProps {
  parts: readonly BriefPart[]
  kept: BriefVersion
  current: BriefVersion
}

/** The parts in which two versions differ, side by side, with the words marked. */
export function BriefVersionChanges({ parts, kept, current }: BriefVersionChangesProps) {
  return (
    <Stack gap="lg">
      {parts.map((part) => {
        const { before, after } = diffTexts(describePart(kept.brief, part), describePart(current.brief, part))
        return (
          <section key={part} aria-labelledby={`changed-${part}`}>
            <Title order={3} size="h4" id={`changed-${part}`} mb="xs">
              {titleOfPart(part)}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <VersionText label={`Version ${kept.version}`} pieces={before} as="del" />
              <VersionText label={`Version ${current.version}, current`} pieces={after} as="ins" />
            </SimpleGrid>
          </section>
        )
      })}
    </Stack>
  )
}

function VersionText({ label, pieces, as }: { label: string; pieces: TextSegment[]; as: 'del' | 'ins' }) {
  return (
    <div className="pg-wording">
      <Text size="xs" fw={600} c="var(--pg-quiet)" mb={4}>
        {label}
      </Text>
      <HighlightedText pieces={pieces} as={as} />
    </div>
  )
}

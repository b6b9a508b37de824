import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { BriefPart, BriefVersion } from '@plangate/core/schemas'
import { titleOfPart } from './brief-sections.ts'
import { diffTexts, type TextSegment } from './diff-texts.ts'
import { HighlightedText } from './highlighted-text.tsx'
import { describePart } from './merge-briefs.ts'

interface BriefVersionChangesProps {
  parts: readonly BriefPart[]
  saved: BriefVersion
  current: BriefVersion
}

/** The parts in which two versions differ, side by side, with the differences highlighted. */
export function BriefVersionChanges({ parts, saved, current }: BriefVersionChangesProps) {
  return (
    <Stack gap="lg">
      {parts.map((part) => {
        const { before, after } = diffTexts(describePart(saved.brief, part), describePart(current.brief, part))
        return (
          <section key={part} aria-labelledby={`changed-${part}`}>
            <Title order={3} size="h4" id={`changed-${part}`} mb="xs">
              {titleOfPart(part)}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <VersionText label={`Version ${saved.version}`} segments={before} as="del" />
              <VersionText label={`Version ${current.version}, current`} segments={after} as="ins" />
            </SimpleGrid>
          </section>
        )
      })}
    </Stack>
  )
}

function VersionText({ label, segments, as }: { label: string; segments: TextSegment[]; as: 'del' | 'ins' }) {
  return (
    <div className="pg-wording">
      <Text size="xs" fw={600} c="var(--pg-quiet)" mb={4}>
        {label}
      </Text>
      <HighlightedText segments={segments} as={as} />
    </div>
  )
}

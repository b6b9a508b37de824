import '@mantine/core/styles/SimpleGrid.layer.css'
import { SimpleGrid, Stack, Title } from '@mantine/core'
import type { BriefVersion } from '@plangate/core/schemas'
import { type ComparedPart, titleOfPart } from './brief-sections.ts'
import { diffTexts } from './diff-texts.ts'
import { describePart } from './merge-briefs.ts'
import { Wording } from './wording.tsx'

interface BriefVersionChangesProps {
  parts: readonly ComparedPart[]
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
              <Wording label={`Version ${saved.version}`} segments={before} as="del" />
              <Wording label={`Version ${current.version}, current`} segments={after} as="ins" />
            </SimpleGrid>
          </section>
        )
      })}
    </Stack>
  )
}

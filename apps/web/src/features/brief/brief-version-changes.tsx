import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { BriefVersion } from '@plangate/core/schemas'
import { type Piece, splitChanges } from './diff-texts.ts'
import { MarkedWords } from './highlighted-text.tsx'
import { type BriefPart, describePart, titleOfPart } from './merge-briefs.ts'

interface VersionChangesProps {
  parts: readonly BriefPart[]
  kept: BriefVersion
  current: BriefVersion
}

/** The parts in which two versions differ, side by side, with the words marked. */
export function VersionChanges({ parts, kept, current }: VersionChangesProps) {
  return (
    <Stack gap="lg">
      {parts.map((part) => {
        const { before, after } = splitChanges(describePart(kept.brief, part), describePart(current.brief, part))
        return (
          <section key={part} aria-labelledby={`changed-${part}`}>
            <Title order={3} size="h4" id={`changed-${part}`} mb="xs">
              {titleOfPart(part)}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <Wording label={`Version ${kept.version}`} pieces={before} as="del" />
              <Wording label={`Version ${current.version}, current`} pieces={after} as="ins" />
            </SimpleGrid>
          </section>
        )
      })}
    </Stack>
  )
}

function Wording({ label, pieces, as }: { label: string; pieces: Piece[]; as: 'del' | 'ins' }) {
  return (
    <div className="pg-wording">
      <Text size="xs" fw={600} c="var(--pg-quiet)" mb={4}>
        {label}
      </Text>
      <MarkedWords pieces={pieces} as={as} />
    </div>
  )
}

import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { Brief, type BriefVersion, type ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { toBrief } from './brief-form-values.ts'
import type { ComparedPart } from './brief-sections.ts'
import { ConflictPart } from './conflict-part.tsx'
import { CopyMarkdownButton } from './copy-markdown-button.tsx'
import { findDifferences, mergeBriefs, type Side } from './merge-briefs.ts'
import type { BriefDraft } from './use-brief-draft.ts'

export interface ConflictComparisonProps {
  projectId: ProjectId
  draft: BriefDraft
}

/** Lets the founder choose between both versions part by part. Fetches the newest version each time it opens. */
export default function ConflictComparison({ projectId, draft }: ConflictComparisonProps) {
  const theirs = trpc.briefs.get.useQuery({ projectId }, { staleTime: 0 })
  return (
    <QueryView query={{ ...theirs, data: theirs.isFetching ? undefined : theirs.data }} pending={<Skeleton h={260} />}>
      {(version) => <ConflictForm draft={draft} theirs={version} />}
    </QueryView>
  )
}

/** The form does not change answers, so those that were saved meanwhile stay. */
const unlessChosen: ReadonlyMap<ComparedPart, Side> = new Map([['capabilityAnswers', 'theirs']])

function ConflictForm({ draft, theirs }: { draft: BriefDraft; theirs: BriefVersion }) {
  const [sides, setSides] = useState(unlessChosen)
  const mine = Brief.parse(toBrief(draft.form.getValues()))
  const differences = findDifferences(mine, theirs.brief)
  return (
    <Stack>
      <Text size="sm">
        Version {theirs.version} is newer than the one you started from. {describeDifferenceCount(differences.length)}
      </Text>
      {differences.map((part) => (
        <ConflictPart
          key={part}
          part={part}
          mine={mine}
          theirs={theirs.brief}
          side={sides.get(part) ?? 'mine'}
          onChoose={(side) => setSides(new Map(sides).set(part, side))}
        />
      ))}
      <Group justify="space-between">
        <CopyMarkdownButton brief={() => mine} label="Copy mine as Markdown" />
        <Group gap="xs">
          <Button variant="default" onClick={() => draft.rebase(theirs, theirs.brief)}>
            Take theirs
          </Button>
          <Button onClick={() => draft.rebase(theirs, mergeBriefs(mine, theirs.brief, sides))}>
            Put these into the form
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

function describeDifferenceCount(count: number): string {
  if (count === 0) return 'The two say the same.'
  return count === 1 ? 'They differ in one part:' : `They differ in ${count} parts; choose for each:`
}

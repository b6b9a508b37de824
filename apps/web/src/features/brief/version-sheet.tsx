import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { BriefReader } from './brief-reader.tsx'
import type { BriefAddress } from './brief-search.ts'
import { BriefVersionChanges } from './brief-version-changes.tsx'
import { CopyMarkdownButton } from './copy-markdown-button.tsx'
import { findDifferences } from './merge-briefs.ts'
import type { BriefDraft } from './use-brief-draft.ts'
import { useSaveBrief } from './use-save-brief.ts'

interface VersionSheetProps extends BriefAddress {
  projectId: ProjectId
  kept: BriefVersion
  current: BriefVersion
  draft: BriefDraft
}

/** A kept version: what is different now, or how it was; and the way to make it the current one again. */
export default function VersionSheet({ kept, current, ...props }: VersionSheetProps) {
  const { search, onSearch } = props
  const differences = findDifferences(kept.brief, current.brief)
  const differs = differences.length > 0
  return (
    <Stack>
      <Group justify="space-between">
        <Text>{describeVersion(kept, current, differences.length)}</Text>
        {differs && (
          <SegmentedControl
            aria-label="How to look at it"
            data={[
              { value: 'changes', label: 'What is different now' },
              { value: 'words', label: 'As it was' },
            ]}
            value={search.view ?? 'changes'}
            onChange={(view) => onSearch({ ...search, view: view === 'words' ? view : undefined })}
          />
        )}
      </Group>
      {differs && search.view === undefined ? (
        <BriefVersionChanges parts={differences} kept={kept} current={current} />
      ) : (
        <BriefReader brief={kept.brief} />
      )}
      <SheetActions kept={kept} current={current} differs={differs} {...props} />
    </Stack>
  )
}

function describeVersion(kept: BriefVersion, current: BriefVersion, differences: number): string {
  if (kept.version === current.version) return 'This is the current version.'
  if (differences === 0) return `It says the same as the current version ${current.version}.`
  const parts = differences === 1 ? 'one part' : `${differences} parts`
  return `The current version ${current.version} differs in ${parts}.`
}

function SheetActions({
  projectId,
  kept,
  current,
  draft,
  onSearch,
  differs,
}: VersionSheetProps & { differs: boolean }) {
  const save = useSaveBrief(projectId)
  const restore = () =>
    save.mutate(
      { projectId, brief: kept.brief, baseVersion: current.version },
      {
        onSuccess: (saved) => {
          draft.rebase(saved, saved.brief)
          onSearch({})
        },
      },
    )
  return (
    <div className="pg-sheet-actions">
      {save.error && <ErrorNotice error={save.error} onRetry={restore} />}
      <Group justify="space-between">
        <CopyMarkdownButton brief={() => kept.brief} label="Copy as Markdown" />
        {differs && (
          <BusyButton busy={save.isPending} onClick={restore}>
            Restore as version {current.version + 1}
          </BusyButton>
        )}
      </Group>
    </div>
  )
}

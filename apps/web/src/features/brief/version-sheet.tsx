import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { BriefVersion, ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { useSaveBrief } from '../../shared/api/use-save-brief.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { BriefReader } from './brief-reader.tsx'
import type { BriefSearchProps } from './brief-search.ts'
import { BriefVersionChanges } from './brief-version-changes.tsx'
import { CopyMarkdownButton } from './copy-markdown-button.tsx'
import { findDifferences } from './merge-briefs.ts'
import type { BriefDraft } from './use-brief-draft.ts'

interface VersionSheetProps extends BriefSearchProps {
  projectId: ProjectId
  saved: BriefVersion
  current: BriefVersion
  draft: BriefDraft
}

/** A saved version: its differences to the current one or its full text, with a button that restores it. */
export default function VersionSheet({ saved, current, ...props }: VersionSheetProps) {
  const { search, onSearch } = props
  const differences = findDifferences(saved.brief, current.brief)
  const differs = differences.length > 0
  return (
    <Stack>
      <Group justify="space-between">
        <Text>{describeVersion(saved, current, differences.length)}</Text>
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
        <BriefVersionChanges parts={differences} saved={saved} current={current} />
      ) : (
        <BriefReader brief={saved.brief} />
      )}
      <SheetActions saved={saved} current={current} differs={differs} {...props} />
    </Stack>
  )
}

function describeVersion(saved: BriefVersion, current: BriefVersion, differences: number): string {
  if (saved.version === current.version) return 'This is the current version.'
  if (differences === 0) return `It says the same as the current version ${current.version}.`
  const parts = differences === 1 ? 'one part' : `${differences} parts`
  return `The current version ${current.version} differs in ${parts}.`
}

function SheetActions({
  projectId,
  saved,
  current,
  draft,
  onSearch,
  differs,
}: VersionSheetProps & { differs: boolean }) {
  const save = useSaveBrief(projectId)
  const restore = () =>
    save.mutate(
      { projectId, brief: saved.brief, baseVersion: current.version },
      {
        onSuccess: (restored) => {
          draft.rebase(restored, restored.brief)
          onSearch({})
        },
      },
    )
  return (
    <div className="pg-sheet-actions">
      {save.error && <ErrorNotice error={save.error} onRetry={restore} />}
      <Group justify="space-between">
        <CopyMarkdownButton brief={() => saved.brief} label="Copy as Markdown" />
        {differs && (
          <BusyButton busy={save.isPending} onClick={restore}>
            Restore as version {current.version + 1}
          </BusyButton>
        )}
      </Group>
    </div>
  )
}

import { Group, Text } from '@mantine/core'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import type { ApiError } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import type { BriefDraft } from './use-brief-draft.ts'

interface SaveBarProps {
  draft: BriefDraft
  /** Why the last save failed; null when it did not. */
  error: ApiError | null
}

/** Stays at the bottom of the window, and says there what became of the save. */
export function SaveBar({ draft: { form, edited, baseVersion, save }, error }: SaveBarProps) {
  const wrong = Object.keys(form.errors).length
  return (
    <div className="pg-save-bar">
      {error && (
        <div className="pg-save-error">
          <ErrorNotice error={error} />
        </div>
      )}
      <Group justify="space-between">
        <Text size="sm" c="var(--pg-quiet)" aria-live="polite">
          {wrong > 0 ? describeErrors(wrong) : describeSaveState(edited, baseVersion)}
        </Text>
        <BusyButton type="submit" size="md" busy={save.isPending}>
          Save as version {baseVersion + 1}
        </BusyButton>
      </Group>
    </div>
  )
}

function describeErrors(wrong: number): string {
  return wrong === 1 ? 'One field needs something before it can be saved.' : `${wrong} fields need something first.`
}

function describeSaveState(edited: boolean, baseVersion: number): string {
  if (edited) return 'Not saved yet.'
  return baseVersion === 0 ? 'Nothing is saved yet.' : `Version ${baseVersion} is saved.`
}

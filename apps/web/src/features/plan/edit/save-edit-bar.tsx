import { Button, Group, Text } from '@mantine/core'
import type { EditIssue } from '@plangate/core/plan-editing'
import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import type { ApiError } from '../../../shared/api/trpc.ts'
import { count } from '../../../shared/format/format-values.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import type { PlanEditing } from './use-plan-editing.ts'

interface SaveEditBarProps {
  projectId: ProjectId
  editing: PlanEditing
  /** The version that the next one follows. */
  baseVersion: number
  error: ApiError | null
  isSaving: boolean
  onSave: (baseVersion: number) => void
}

/** Stays at the bottom of the window: what is wrong, what became of saving, and the button that saves. */
export function SaveEditBar({ projectId, editing, baseVersion, error, isSaving, onSave }: SaveEditBarProps) {
  const { issues, start, draft, dispatch } = editing
  const isEdited = start !== draft
  const maySave = isEdited && issues.length === 0
  const lacksDependencies = issues.some(({ place }) => place.kind === 'inclusion')
  return (
    <div className="pg-edit-bar">
      {error && <SaveFailure projectId={projectId} error={error} onSave={onSave} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--pg-quiet)" aria-live="polite" className="pg-grow pg-wrap">
          {describeState(issues, isEdited)}
        </Text>
        {lacksDependencies && (
          <Button variant="default" onClick={() => dispatch({ kind: 'edit', edit: { kind: 'include_dependencies' } })}>
            Put in what is missing
          </Button>
        )}
        <BusyButton
          busy={isSaving}
          aria-disabled={isSaving || !maySave}
          data-disabled={!maySave}
          onClick={() => {
            if (maySave) onSave(baseVersion)
          }}
        >
          Save as version {baseVersion + 1}
        </BusyButton>
      </Group>
    </div>
  )
}

function describeState(issues: readonly EditIssue[], isEdited: boolean): string {
  const [first] = issues
  if (first) return `Fix ${count(issues.length, 'mistake')} before you save. First: ${first.words}`
  return isEdited ? 'Not saved yet.' : 'Nothing is changed yet.'
}

type SaveFailureProps = Pick<SaveEditBarProps, 'projectId' | 'onSave'> & { error: ApiError }

function SaveFailure({ projectId, error, onSave }: SaveFailureProps) {
  if (error.data?.reason !== 'VERSION_CONFLICT')
    return (
      <div className="pg-edit-failure">
        <ErrorNotice error={error} />
      </div>
    )
  const { currentVersion } = error.data.details
  return (
    <Notice
      tone="failure"
      title={`Version ${currentVersion} was written meanwhile`}
      actions={
        <>
          <LinkButton
            to="/projects/$projectId/plan"
            params={{ projectId }}
            search={{ view: 'versions' }}
            size="xs"
            variant="default"
          >
            See version {currentVersion}
          </LinkButton>
          <Button size="xs" onClick={() => onSave(currentVersion)}>
            Save mine as version {currentVersion + 1}
          </Button>
        </>
      }
    >
      <p>
        Your edits are not saved yet; they are kept in this browser. If you save them as the next version, both versions
        are kept.
      </p>
    </Notice>
  )
}

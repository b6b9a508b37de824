import { Group, Text } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { IconArrowRight } from '@tabler/icons-react'
import { isTRPCClientError } from '@trpc/client'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import type { ApiError } from '../../shared/api/trpc.ts'
import { useDirection } from '../../shared/api/use-direction.ts'
import { count } from '../../shared/format/format-values.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { stepRoutes } from '../../shared/ui/step-routes.ts'
import type { BriefDraft } from './use-brief-draft.ts'

interface SaveBarProps {
  projectId: ProjectId
  draft: BriefDraft
  /** Why the last save failed; null when it did not. */
  error: ApiError | null
}

/** Stays at the bottom of the window, and says there what became of the save and where to continue. */
export function SaveBar({ projectId, draft, error }: SaveBarProps) {
  const { form, edited, baseVersion, missing, save, count } = draft
  const failure = isTRPCClientError<AppRouter>(count.error) ? count.error : error
  const wrong = Object.keys(form.errors).length
  const isReady = baseVersion > 0 && !edited && missing.length === 0
  return (
    <div className="pg-save-bar">
      {failure && (
        <div className="pg-save-error">
          <ErrorNotice error={failure} />
        </div>
      )}
      <Group justify="space-between">
        <Text size="sm" c={wrong > 0 ? 'var(--mantine-color-error)' : 'var(--pg-quiet)'} aria-live="polite">
          {wrong > 0 ? describeErrors(wrong) : describeSaveState(edited, baseVersion)}
        </Text>
        <Group gap="sm">
          <BusyButton
            type="submit"
            size="md"
            variant={isReady ? 'default' : 'filled'}
            busy={save.isPending || count.isPending}
          >
            Save as version {baseVersion + 1}
          </BusyButton>
          {isReady && <ContinueFromBrief projectId={projectId} />}
        </Group>
      </Group>
    </div>
  )
}

function ContinueFromBrief({ projectId }: { projectId: ProjectId }) {
  const { data: direction } = useDirection(projectId)
  if (!direction) return null
  const link = { size: 'md', params: { projectId }, rightSection: <IconArrowRight size={18} aria-hidden /> } as const
  return direction.mayPlan ? (
    <LinkButton to={stepRoutes.plan} {...link}>
      Continue to the plan
    </LinkButton>
  ) : (
    <LinkButton to={stepRoutes.direction} {...link}>
      Continue to the decision
    </LinkButton>
  )
}

function describeErrors(wrong: number): string {
  return `Correct ${count(wrong, 'field')} before you save.`
}

function describeSaveState(edited: boolean, baseVersion: number): string {
  if (edited) return 'Not saved yet.'
  return baseVersion === 0 ? 'Nothing is saved yet.' : `Version ${baseVersion} is saved.`
}

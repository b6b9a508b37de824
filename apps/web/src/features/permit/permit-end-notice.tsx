import { Box } from '@mantine/core'
import type { PermitEnd, PermitEndCause, ProjectId } from '@plangate/core/schemas'
import { permitEndNames } from '../../shared/format/display-names.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { stepRoutes } from '../../shared/ui/step-routes.ts'

/** How to get another permit; `step` is where, or null on this page. */
const waysBack: Record<PermitEndCause, { step: keyof typeof stepRoutes | null; words: string; label: string }> = {
  brief: { step: 'plan', words: 'Bring the plan up to date and choose again.', label: 'Go to the plan' },
  assumptions: { step: 'plan', words: 'Bring the plan up to date and choose again.', label: 'Go to the plan' },
  gate: { step: 'direction', words: 'Decide again, then choose again.', label: 'Go to the decision' },
  selection: { step: null, words: 'Ask below for a permit for your new choice.', label: '' },
  parked: { step: 'direction', words: 'Decide to proceed, then choose again.', label: 'Go to the decision' },
  archived: { step: null, words: 'Restore the project; then you can get another permit below.', label: '' },
  review: { step: null, words: 'Once the review is done, you can get another permit below.', label: '' },
  revoked: { step: null, words: 'While your choice is valid, you can get another permit below.', label: '' },
}

/** When and why a permit ended, and the way back to another. The button that stands out is below, in the request. */
export function PermitEndNotice({ projectId, end: { at, cause, reason } }: { projectId: ProjectId; end: PermitEnd }) {
  const { step, words, label } = waysBack[cause]
  const action = step !== null && (
    <LinkButton to={stepRoutes[step]} params={{ projectId }} size="xs" variant="default">
      {label}
    </LinkButton>
  )
  return (
    <Box mb="md">
      <Notice
        tone="attention"
        title={`${permitEndNames[cause]}${reason === null ? '' : `: ${reason}`}`}
        actions={action}
      >
        <p>
          It ended <Moment at={at} />. {words}
        </p>
      </Notice>
    </Box>
  )
}

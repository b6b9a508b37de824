import '@mantine/core/styles/Input.layer.css'
import { Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ProjectId, type Review, ReviewToConfirm } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../shared/api/use-refresh-choice.ts'
import { findFieldErrors } from '../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { reviewCauseNames } from '../../shared/format/display-names.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'

interface ReviewDueNoticeProps {
  projectId: ProjectId
  /** Of the current selection, also those that have ended. */
  reviews: Review[]
}

/** Says why a review is due, and lets the founder confirm it with a reason. Renders nothing when none is. */
export function ReviewDueNotice({ projectId, reviews }: ReviewDueNoticeProps) {
  const due = reviews.filter(({ end }) => end === null)
  if (due.length === 0) return null
  return (
    <Notice tone="attention" title="A review is due before anything more is built">
      <ul>
        {due.map(({ id, cause, assumption }) => (
          <li key={id}>
            {reviewCauseNames[cause]} {assumption}
          </li>
        ))}
      </ul>
      <ConfirmForm projectId={projectId} />
    </Notice>
  )
}

function ConfirmForm({ projectId }: { projectId: ProjectId }) {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  const confirm = trpc.reviews.confirm.useMutation({
    onSuccess: () => Promise.all([utils.actuals.current.invalidate(), refreshChoice()]),
  })
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { reason: '' },
    validate: ({ reason }) => findFieldErrors(ReviewToConfirm, { projectId, reason }),
  })
  const onSubmit = form.onSubmit(
    ({ reason }) => confirm.mutate({ projectId, reason }),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack mt="sm" maw={620}>
        <Text size="sm">
          To continue with the same choice, say why. Choosing again or reopening the decision also ends the review.
        </Text>
        <Textarea
          label="Why you continue"
          description="It is kept with the review."
          required
          autosize
          minRows={2}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        {confirm.error && <ErrorNotice error={confirm.error} />}
        <BusyButton type="submit" busy={confirm.isPending} style={{ alignSelf: 'flex-start' }}>
          Confirm the review
        </BusyButton>
      </Stack>
    </form>
  )
}

import '@mantine/core/styles/Input.layer.css'
import './push-back.css'
import { Button, Group, Skeleton, Stack, Text, Textarea, VisuallyHidden } from '@mantine/core'
import { maxWordsLength, type PlanSet } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { LazyErrorNotice } from '../../../shared/api/lazy-error-notice.tsx'
import { RestoredNotice } from '../../../shared/drafts/restored-notice.tsx'
import { type FormDraft, useDraft } from '../../../shared/drafts/use-draft.ts'
import { focusFirstWrong } from '../../../shared/form/focus-first-wrong.ts'
import { tooLong } from '../../../shared/form/too-long.ts'
import { WritingOutlook } from '../../../shared/outlook/writing-outlook.tsx'
import { useBriefHeadsOf } from '../../../shared/selection/use-brief-heads-of.ts'
import { useWritePlan } from '../writing/use-write-plan.ts'
import { FeedbackReadingList } from './feedback-reading-list.tsx'
import { PinOptions } from './pin-options.tsx'
import { FeedbackDraft, useFeedbackDraft } from './use-feedback-draft.ts'
import { useFeedbackReading } from './use-feedback-reading.ts'

/** Feedback on the current version, and the options to keep. */
export default function PushBackForm({ planSet }: { planSet: PlanSet }) {
  const kept = useDraft(`feedback/${planSet.projectId}`, FeedbackDraft)
  if (!kept) return <Skeleton height={420} />
  return <PushBackFields planSet={planSet} kept={kept} />
}

function PushBackFields({ planSet, kept }: { planSet: PlanSet; kept: FormDraft<FeedbackDraft> }) {
  const { projectId } = planSet
  const briefs = useBriefHeadsOf(planSet)
  const { draft, restored, change, discard } = useFeedbackDraft(planSet, kept)
  const { form, error, reading, onSubmit } = useSendFeedback(planSet, draft, change)
  const { feedback, pinnedOptionIds } = draft
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        Say what should be different. You see how it is read before a new version is written; this one stays as it is,
        and so does your choice.
      </Text>
      <Stack gap="md">
        <RestoredNotice restored={restored} onDiscard={discard} />
        <FeedbackField
          feedback={feedback}
          error={error}
          onChange={(words) => change({ ...draft, feedback: words, sentAbout: null })}
        />
        {reading.isPending && <ReadingPending />}
        {reading.error && <LazyErrorNotice error={reading.error} onRetry={reading.retry} />}
        {reading.points && (
          <FeedbackReadingList
            points={reading.points}
            chosen={reading.chosen}
            onChoose={reading.choose}
            left={reading.left}
            planSet={planSet}
          />
        )}
        <PinOptions
          planSet={planSet}
          briefs={briefs.data}
          pinned={pinnedOptionIds}
          onPin={(ids) => change({ ...draft, pinnedOptionIds: ids, sentAbout: null })}
        />
        <Group gap="sm">
          <Button type="submit" loading={reading.isPending}>
            {reading.points ? 'Write a new version' : 'Show how it is read'}
          </Button>
          <WritingOutlook projectId={projectId} kind="regenerate" />
        </Group>
      </Stack>
    </form>
  )
}

function ReadingPending() {
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>Reading your feedback</VisuallyHidden>
      <Skeleton height={120} aria-hidden="true" />
    </div>
  )
}

/**
 * Has the feedback read first; once it is read, sends it with the reading and shows the plan page. Says at the field what
 * is wrong with it.
 */
function useSendFeedback({ projectId, version }: PlanSet, draft: FeedbackDraft, change: (next: FeedbackDraft) => void) {
  const [isRefused, setIsRefused] = useState(false)
  const [toRead, setToRead] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const write = useWritePlan(projectId)
  const { feedback, pinnedOptionIds } = draft
  const problem = findFeedbackProblem(feedback)
  const words = feedback.trim()
  const reading = useFeedbackReading(projectId, toRead === words ? words : null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (problem) {
      setIsRefused(true)
      return focusFirstWrong(form.current)
    }
    if (!reading.points) {
      setToRead(words)
      return reading.retry()
    }
    change({ ...draft, sentAbout: version })
    write.mutate({ feedback: words, pinnedOptionIds, reading: reading.confirmed })
    void navigate({ to: '/projects/$projectId/plan', params: { projectId }, search: {} })
  }
  return { form, error: isRefused ? problem : null, reading, onSubmit }
}

function findFeedbackProblem(feedback: string): string | null {
  if (!feedback.trim()) return 'Say in a sentence what should be different.'
  return feedback.trim().length > maxWordsLength ? tooLong(maxWordsLength) : null
}

interface FeedbackFieldProps {
  feedback: string
  error: string | null
  onChange: (feedback: string) => void
}

function FeedbackField({ feedback, error, onChange }: FeedbackFieldProps) {
  const { length } = feedback.trim()
  return (
    <div>
      <Textarea
        label="Your feedback"
        description="For example: “Drop the mobile app”, “One engineer only”, “Launch in 4 weeks”, “It must work offline”."
        autosize
        minRows={3}
        maxRows={12}
        value={feedback}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text size="xs" mt={6} c={length > maxWordsLength ? 'var(--mantine-color-error)' : 'var(--pg-quiet)'}>
        {length.toLocaleString('en-US')} of {maxWordsLength.toLocaleString('en-US')} characters
      </Text>
    </div>
  )
}

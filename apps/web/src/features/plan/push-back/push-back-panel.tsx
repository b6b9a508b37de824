import './push-back.css'
import { Button, Group, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core'
import { maxWordsLength, type PlanSet } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import type { FeedbackDraft } from '../../../shared/form/feedback-drafts.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { useWritePlan } from '../writing/use-write-plan.ts'
import { WritingOutlook } from '../writing/writing-outlook.tsx'
import { useFeedbackDraft } from './use-feedback-draft.ts'

const PinOptions = lazy(() => import('./pin-options.tsx'))

/** Asks for a new version of the plan, with feedback and pinned options. */
export function PushBackPanel({ planSet }: { planSet: PlanSet }) {
  const current = trpc.plans.get.useQuery({ projectId: planSet.projectId })
  const isEarlier = current.data !== undefined && planSet.version < current.data.version
  return (
    <Panel labelledBy="push-back">
      <Title order={2} id="push-back">
        Push back
      </Title>
      {isEarlier ? <EarlierVersionNote /> : <PushBackForm planSet={planSet} />}
    </Panel>
  )
}

function EarlierVersionNote() {
  return (
    <Stack gap="sm" align="flex-start">
      <Text>Feedback is about the current version. This is an earlier one, which stays as it is.</Text>
      <LinkButton
        from="/projects/$projectId/plan"
        to="."
        search={(search) => ({ ...search, version: undefined })}
        resetScroll={false}
        variant="default"
      >
        Push back on the current one
      </LinkButton>
    </Stack>
  )
}

function PushBackForm({ planSet }: { planSet: PlanSet }) {
  const { projectId, version } = planSet
  const brief = trpc.briefs.get.useQuery({ projectId })
  const [draft, setDraft] = useFeedbackDraft(planSet)
  const [isRefused, setIsRefused] = useState(false)
  const navigate = useNavigate()
  const write = useWritePlan(projectId)
  const { feedback, pinnedOptionIds } = draft
  const change = (part: Partial<FeedbackDraft>) => setDraft({ ...draft, ...part, sentAbout: null })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (findFeedbackProblem(feedback)) return setIsRefused(true)
    setDraft({ ...draft, sentAbout: version })
    write.mutate({ feedback, pinnedOptionIds })
    void navigate({ to: '/projects/$projectId/plan', params: { projectId }, search: {} })
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        Say what should be different. You get a new version; this one stays as it is, and so does your choice.
      </Text>
      <Stack gap="md">
        <FeedbackField
          feedback={feedback}
          error={isRefused ? findFeedbackProblem(feedback) : null}
          onChange={(words) => change({ feedback: words })}
        />
        <Suspense fallback={<Skeleton height={150} />}>
          <PinOptions
            planSet={planSet}
            newestBrief={brief.data?.version}
            pinned={pinnedOptionIds}
            onPin={(ids) => change({ pinnedOptionIds: ids })}
          />
        </Suspense>
        <Group gap="sm">
          <Button type="submit">Write a new version</Button>
          <WritingOutlook projectId={projectId} kind="regenerate" />
        </Group>
      </Stack>
    </form>
  )
}

function findFeedbackProblem(feedback: string): string | null {
  if (!feedback.trim()) return 'Say in a sentence what should be different.'
  return feedback.trim().length > maxWordsLength ? `At most ${maxWordsLength} characters.` : null
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
        description={
          'For example: "Drop the mobile app", "One engineer only", "Launch in 4 weeks", "It must work offline".'
        }
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

import { Stack, Text } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { WritingOutlook } from '../../../shared/outlook/writing-outlook.tsx'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { useStartInterview } from './use-interview.ts'

interface StartInterviewProps {
  projectId: ProjectId
  onStart: () => void
}

/** Says what an interview is, and begins one. */
export function StartInterview({ projectId, onStart }: StartInterviewProps) {
  const start = useStartInterview(projectId)
  const begin = () => {
    onStart()
    start.mutate({ projectId })
  }
  return (
    <Stack>
      <EmptyPanel
        title="A few questions complete the brief"
        action={
          <BusyButton size="md" busy={start.isPending} onClick={begin}>
            Start
          </BusyButton>
        }
      >
        First comes what a plan cannot do without, then the questions whose answers move the plan the most, then a few
        about what the brief says little about. There are at most 20, and you can stop after any of them. Your answers are kept here: go on later, on any device.
      </EmptyPanel>
      <WritingOutlook projectId={projectId} kind="propose_questions" />
      <Text size="sm" c="var(--pg-quiet)" role="status">
        {start.isPending && 'Working out what to ask. With a language model this can take a minute.'}
      </Text>
      {start.error && <ErrorNotice error={start.error} onRetry={begin} />}
    </Stack>
  )
}

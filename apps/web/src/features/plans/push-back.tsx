import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ProjectId } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Panel } from '../../shared/ui/panel.tsx'
import { useWritePlan } from './use-plan-writing.ts'
import { WritingOutlook } from './writing-outlook.tsx'

const MAX_FEEDBACK = 4_000

/** Not convinced: say what should be different, and get fresh options. */
export function PushBack({ projectId }: { projectId: ProjectId }) {
  const [length, setLength] = useState(0)
  const navigate = useNavigate()
  const write = useWritePlan(projectId)
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { feedback: '' },
    onValuesChange: ({ feedback }) => setLength(feedback.trim().length),
    validate: {
      feedback: (words) => {
        if (!words.trim()) return 'Say in a sentence what should be different.'
        return words.trim().length > MAX_FEEDBACK ? `At most ${MAX_FEEDBACK} characters.` : null
      },
    },
  })
  const onSubmit = form.onSubmit(({ feedback }) => {
    write.mutate(feedback)
    void navigate({ to: '/projects/$projectId/plan', params: { projectId }, search: {} })
  })
  return (
    <Panel>
      <Title order={2}>Push back</Title>
      <Text size="sm" c="var(--pg-quiet)" mb="md">
        Say what should be different. You get a new version; this one stays as it is, and so does your choice.
      </Text>
      <form onSubmit={onSubmit} noValidate>
        <Textarea
          label="Your feedback"
          description={
            'For example: "Drop the mobile app", "One engineer only", "Launch in 4 weeks", "It must work offline".'
          }
          autosize
          minRows={3}
          maxRows={12}
          key={form.key('feedback')}
          {...form.getInputProps('feedback')}
        />
        <Text size="xs" mt={6} c={length > MAX_FEEDBACK ? 'var(--mantine-color-error)' : 'var(--pg-quiet)'}>
          {length.toLocaleString('en-US')} of {MAX_FEEDBACK.toLocaleString('en-US')} characters
        </Text>
        <Group mt="sm" gap="sm">
          <Button type="submit">Write a new version</Button>
          <WritingOutlook projectId={projectId} kind="regenerate" />
        </Group>
      </form>
    </Panel>
  )
}

import { Group, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Decision, type GateOption, maxWordsLength, type PendingGate } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { useResolveGate } from './use-resolve-gate.ts'

interface DecideFormProps {
  gate: PendingGate
  option: GateOption
  onDecided: () => void
}

interface ActionTextField {
  label: string
  description: string
}

/** The text that some decisions require. */
const actionTextFields: Record<Decision, ActionTextField | null> = {
  proceed: null,
  narrow: { label: 'What to narrow it to', description: 'These words stand above the brief while you revise it.' },
  pivot: { label: 'Where to pivot', description: 'These words stand above the brief while you rewrite it.' },
  park: null,
}

function describeNote(decision: Decision): string {
  return decision === 'park'
    ? 'What would have to change to take it up again? Optional.'
    : 'Optional; kept with the decision.'
}

/** Takes one decision, with the text that it requires. */
export function DecideForm({ gate, option, onDecided }: DecideFormProps) {
  const ask = actionTextFields[option.decision]
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { actionText: '', note: '' },
    validate: {
      actionText: (words) => {
        if (option.requiresActionText && !words.trim()) return 'Say it in your own words.'
        return refuseTooMany(words)
      },
      note: refuseTooMany,
    },
  })
  const resolve = useResolveGate(gate, onDecided)
  const onSubmit = form.onSubmit(({ actionText, note }) =>
    resolve.mutate({
      gateId: gate.id,
      decision: option.decision,
      ...(actionText.trim() && { actionText }),
      ...(note.trim() && { note }),
    }),
  )
  return (
    <Panel p={{ base: 'md', sm: 'xl' }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {ask && (
            <Textarea
              {...ask}
              required
              autosize
              minRows={5}
              maxRows={16}
              key={form.key('actionText')}
              {...form.getInputProps('actionText')}
            />
          )}
          <Textarea
            label="Note"
            description={describeNote(option.decision)}
            autosize
            minRows={option.decision === 'park' ? 5 : 2}
            maxRows={16}
            key={form.key('note')}
            {...form.getInputProps('note')}
          />
          {resolve.error && <ErrorNotice error={resolve.error} />}
          <Group justify="flex-end">
            <BusyButton type="submit" size="md" busy={resolve.isPending}>
              Decide: {option.title.toLowerCase()}
            </BusyButton>
          </Group>
        </Stack>
      </form>
    </Panel>
  )
}

function refuseTooMany(words: string): string | null {
  return words.length > maxWordsLength ? `At most ${maxWordsLength} characters.` : null
}

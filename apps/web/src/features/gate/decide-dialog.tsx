import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Decision, GateOption, PendingGate } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { useResolveGate } from './use-resolve-gate.ts'

interface DecideDialogProps {
  gate: PendingGate
  option: GateOption | null
  onClose: () => void
}

/** Takes one decision, together with the words that it needs. */
export function DecideDialog({ gate, option, onClose }: DecideDialogProps) {
  return (
    <Dialog opened={option !== null} onClose={onClose} title={option ? `${option.title}: take this decision?` : ''}>
      {option && <DecideForm gate={gate} option={option} onClose={onClose} />}
    </Dialog>
  )
}

const MAX_WORDS = 4_000

const asks: Record<Decision, { label: string; description: string } | null> = {
  proceed: null,
  narrow: { label: 'What to narrow it to', description: 'These words stand above the brief while you revise it.' },
  pivot: { label: 'Where to pivot', description: 'These words stand above the brief while you rewrite it.' },
  park: null,
}

function DecideForm({ gate, option, onClose }: DecideDialogProps & { option: GateOption }) {
  const ask = asks[option.decision]
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { actionText: '', note: '' },
    validate: {
      actionText: (words) => {
        if (option.requiresActionText && !words.trim()) return 'Say it in your own words.'
        return words.length > MAX_WORDS ? `At most ${MAX_WORDS} characters.` : null
      },
      note: (words) => (words.length > MAX_WORDS ? `At most ${MAX_WORDS} characters.` : null),
    },
  })
  const resolve = useResolveGate(gate)
  const onSubmit = form.onSubmit(({ actionText, note }) =>
    resolve.mutate({
      gateId: gate.id,
      decision: option.decision,
      ...(actionText.trim() && { actionText }),
      ...(note.trim() && { note }),
    }),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text size="sm">{option.whatHappensNext}</Text>
        {ask && (
          <Textarea
            {...ask}
            required
            autosize
            minRows={3}
            data-autofocus
            key={form.key('actionText')}
            {...form.getInputProps('actionText')}
          />
        )}
        <Textarea
          label="Note"
          description={
            option.decision === 'park'
              ? 'What would have to change to take it up again? Optional.'
              : 'Optional; kept with the decision.'
          }
          autosize
          minRows={2}
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        {resolve.error && <ErrorNotice error={resolve.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not yet
          </Button>
          <BusyButton type="submit" busy={resolve.isPending}>
            Decide: {option.title.toLowerCase()}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}

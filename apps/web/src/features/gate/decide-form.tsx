import '@mantine/core/styles/Input.layer.css'
import { Group, Skeleton, Stack, Textarea } from '@mantine/core'
import type { Decision, GateOption, PendingGate } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { RestoredNotice } from '../../shared/drafts/restored-notice.tsx'
import { type FormDraft, useDraft } from '../../shared/drafts/use-draft.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { GateDraft, useDecideForm } from './use-decide-form.ts'
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
export function DecideForm(props: DecideFormProps) {
  const kept = useDraft(`gate/${props.gate.id}`, GateDraft)
  if (!kept) return <Skeleton height={320} />
  return <DecideFields {...props} kept={kept} />
}

interface DecideFieldsProps extends DecideFormProps {
  kept: FormDraft<GateDraft>
}

function DecideFields({ gate, option, onDecided, kept }: DecideFieldsProps) {
  const ask = actionTextFields[option.decision]
  const { form, restored, discard } = useDecideForm(option, kept)
  const resolve = useResolveGate(gate, () => {
    kept.forget()
    onDecided()
  })
  const onSubmit = form.onSubmit(
    ({ actionText, note }) =>
      resolve.mutate({
        gateId: gate.id,
        decision: option.decision,
        ...(actionText.trim() && { actionText }),
        ...(note.trim() && { note }),
      }),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <Panel p={{ base: 'md', sm: 'xl' }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <RestoredNotice restored={restored} onDiscard={discard} />
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

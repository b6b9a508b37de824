import '@mantine/core/styles/Input.layer.css'
import { Group, Skeleton, Stack, Textarea } from '@mantine/core'
import type { Decision, GateOption, ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { RestoredNotice } from '../../shared/drafts/restored-notice.tsx'
import { type FormDraft, useDraft } from '../../shared/drafts/use-draft.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { useDecide } from './use-decide.ts'
import { GateDraft, useDecideForm } from './use-decide-form.ts'

interface DecideFormProps {
  projectId: ProjectId
  option: GateOption
  onDecided: () => void
}

interface WordsField {
  label: string
  description: string
}

/** The text that some decisions require. */
const actionTextFields: Record<Decision, WordsField | null> = {
  proceed: null,
  narrow: { label: 'What to narrow it to', description: 'You see these words above the brief while you revise it.' },
  pivot: { label: 'Where to pivot', description: 'You see these words above the brief while you rewrite it.' },
  park: null,
}

const optionalNote: WordsField = { label: 'Note', description: 'Optional; kept with the decision.' }

const noteFields: Record<Decision, WordsField> = {
  proceed: optionalNote,
  narrow: optionalNote,
  pivot: optionalNote,
  park: { label: 'Reason', description: 'What would have to change for you to take it up again?' },
}

/** Takes one decision, with the text that it asks for. */
export function DecideForm(props: DecideFormProps) {
  const kept = useDraft(`direction/${props.projectId}`, GateDraft)
  if (!kept) return <Skeleton height={140} />
  return <DecideFields {...props} kept={kept} />
}

interface DecideFieldsProps extends DecideFormProps {
  kept: FormDraft<GateDraft>
}

function DecideFields({ projectId, option, onDecided, kept }: DecideFieldsProps) {
  const { decision } = option
  const ask = actionTextFields[decision]
  const { form, restored, discard } = useDecideForm(option, kept)
  const decide = useDecide(projectId, () => {
    kept.forget()
    onDecided()
  })
  const onSubmit = form.onSubmit(
    ({ actionText, note }) =>
      decide.mutate({
        projectId,
        decision,
        ...(actionText.trim() && { actionText }),
        ...(note.trim() && { note }),
      }),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <RestoredNotice restored={restored} onDiscard={discard} />
        {ask && (
          <WordsArea
            {...ask}
            required
            minRows={5}
            key={form.key('actionText')}
            field={form.getInputProps('actionText')}
          />
        )}
        <WordsArea
          key={form.key('note')}
          {...noteFields[decision]}
          required={decision === 'park'}
          minRows={decision === 'park' ? 5 : 1}
          field={form.getInputProps('note')}
        />
        {decide.error && <ErrorNotice error={decide.error} />}
        <Group grow={decision === 'proceed'}>
          <BusyButton type="submit" busy={decide.isPending}>
            {decision === 'proceed' ? option.title : `Decide: ${option.title.toLowerCase()}`}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}

interface WordsAreaProps extends WordsField {
  required: boolean
  minRows: number
  /** What the form gives an input. */
  field: object
}

function WordsArea({ field, ...area }: WordsAreaProps) {
  return <Textarea autosize maxRows={16} {...area} {...field} />
}

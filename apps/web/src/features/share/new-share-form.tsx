import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import { Checkbox, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { NewShare, type ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { findFieldErrors } from '../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { IssuedSecret } from '../../shared/ui/issued-secret.tsx'
import type { SecretDialogProps } from '../../shared/ui/new-secret-button.tsx'
import { SecretForm, useFirstField, useHeldSecret } from '../../shared/ui/secret-form.tsx'
import { endOfDay, writeShareAddress } from './describe-share.ts'

interface NewShareValues {
  /** Who it is for; empty when the founder does not say. */
  name: string
  withNotes: boolean
  /** The last day on which it works, as in "2027-05-01"; empty: no end. */
  endsAt: string
}

function toNewShare(projectId: ProjectId, { name, withNotes, endsAt }: NewShareValues): NewShare {
  const [trimmed, end] = [name.trim(), endOfDay(endsAt)]
  return { projectId, withNotes, ...(trimmed !== '' && { name: trimmed }), ...(end !== undefined && { endsAt: end }) }
}

const isPast = (end: string | undefined) => end !== undefined && Date.parse(end) <= Date.now()

const advice = 'Anybody who has the link can read the plan. Plangate keeps no copy that it could show you later.'

interface NewShareFormProps extends SecretDialogProps {
  projectId: ProjectId
}

export function NewShareForm({ projectId, onClose, onSecret }: NewShareFormProps) {
  const form = useForm<NewShareValues>({
    mode: 'uncontrolled',
    initialValues: { name: '', withNotes: false, endsAt: '' },
    validate: (values) => ({
      ...findFieldErrors(NewShare, toNewShare(projectId, values)),
      ...(isPast(endOfDay(values.endsAt)) && { endsAt: 'Choose today or a later day.' }),
    }),
  })
  const utils = trpc.useUtils()
  const create = trpc.shares.create.useMutation({
    ...useHeldSecret(onSecret),
    onSettled: () => utils.shares.list.invalidate({ projectId }),
  })
  if (create.data) {
    const { secret, name } = create.data
    const of = name ?? 'this project'
    return <IssuedSecret secret={writeShareAddress(secret)} noun="link" of={of} advice={advice} onClose={onClose} />
  }
  const onSubmit = form.onSubmit(
    (values) => create.mutate(toNewShare(projectId, values)),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <SecretForm create={create} submitLabel="Make the link" onSubmit={onSubmit} onClose={onClose}>
      <ShareFields form={form} />
    </SecretForm>
  )
}

function ShareFields({ form }: { form: Pick<UseFormReturnType<NewShareValues>, 'key' | 'getInputProps'> }) {
  const firstField = useFirstField()
  return (
    <>
      <TextInput
        label="Who it is for"
        description="Only you see this. It helps you to revoke the right link."
        data-autofocus
        ref={firstField}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <TextInput
        label="Last day"
        description="Without one, the link works until you revoke it."
        type="date"
        key={form.key('endsAt')}
        {...form.getInputProps('endsAt')}
      />
      <Checkbox
        label="Show notes"
        description="The notes and key constraints of the brief, and what you wrote when you decided, chose and revoked."
        key={form.key('withNotes')}
        {...form.getInputProps('withNotes', { type: 'checkbox' })}
      />
    </>
  )
}

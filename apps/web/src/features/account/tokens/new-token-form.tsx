import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { NewToken, ProjectId, TokenScope } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { findFieldErrors } from '../../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../../shared/form/focus-first-wrong.ts'
import { IssuedSecret } from '../../../shared/ui/issued-secret.tsx'
import type { SecretDialogProps } from '../../../shared/ui/new-secret-button.tsx'
import { SecretForm, useFirstField, useHeldSecret } from '../../../shared/ui/secret-form.tsx'
import { useProjectChoices } from '../use-project-choices.ts'
import { scopeDescriptions } from './describe-token.ts'

interface NewTokenValues {
  name: string
  scope: TokenScope
  /** Days until it expires, as a string; empty: it never expires. */
  days: string
  /** The only project that it works for; empty: all of them. */
  projectId: string
}

const expiryChoices = [
  { value: '30', label: 'After 30 days' },
  { value: '90', label: 'After 90 days' },
  { value: '365', label: 'After a year' },
  { value: '', label: 'When I revoke it' },
]

function toNewToken({ name, scope, days, projectId }: NewTokenValues): NewToken {
  return {
    name,
    scope,
    ...(days !== '' && { expiresInDays: Number(days) }),
    ...(projectId !== '' && { projectId: ProjectId.parse(projectId) }),
  }
}

const advice = 'Plangate keeps only a fingerprint of it. Put it where your program keeps its secrets.'

export function NewTokenForm({ onClose, onSecret }: SecretDialogProps) {
  const projectChoices = useProjectChoices()
  const form = useForm<NewTokenValues>({
    mode: 'uncontrolled',
    initialValues: { name: '', scope: 'read', days: '90', projectId: '' },
    validate: (values) => findFieldErrors(NewToken, toNewToken(values)),
  })
  const firstField = useFirstField()
  const utils = trpc.useUtils()
  const create = trpc.tokens.create.useMutation({
    ...useHeldSecret(onSecret),
    onSettled: () => utils.tokens.invalidate(),
  })
  if (create.data) {
    const { name, secret } = create.data
    return <IssuedSecret secret={secret} noun="token" of={name} advice={advice} onClose={onClose} />
  }
  const onSubmit = form.onSubmit(
    (values) => create.mutate(toNewToken(values)),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <SecretForm create={create} submitLabel="Make the token" onSubmit={onSubmit} onClose={onClose}>
      <TextInput
        label="Name"
        description="What uses it, such as the pipeline that asks for permits."
        required
        data-autofocus
        ref={firstField}
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Radio.Group label="What it may do" key={form.key('scope')} {...form.getInputProps('scope')}>
        <Stack gap="xs" mt="xs">
          {TokenScope.options.map((scope) => (
            <Radio
              key={scope}
              value={scope}
              label={scopeDescriptions[scope].label}
              description={scopeDescriptions[scope].permissions}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NativeSelect
        label="Works for"
        data={projectChoices}
        key={form.key('projectId')}
        {...form.getInputProps('projectId')}
      />
      <NativeSelect label="It ends" data={expiryChoices} key={form.key('days')} {...form.getInputProps('days')} />
    </SecretForm>
  )
}

import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { NewWebhook, ProjectId, WebhookEvent } from '@plangate/core/schemas'
import { trpc } from '../../../shared/api/trpc.ts'
import { findFieldErrors } from '../../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../../shared/form/focus-first-wrong.ts'
import { IssuedSecret } from '../../../shared/ui/issued-secret.tsx'
import type { SecretDialogProps } from '../../../shared/ui/new-secret-button.tsx'
import { SecretForm, useFirstField, useHeldSecret } from '../../../shared/ui/secret-form.tsx'
import { useProjectChoices } from '../use-project-choices.ts'
import { eventNames } from './describe-delivery.ts'

interface NewWebhookValues {
  url: string
  events: WebhookEvent[]
  /** The only project that it reports about; empty: all of them. */
  projectId: string
}

function toNewWebhook({ url, events, projectId }: NewWebhookValues): NewWebhook {
  return { url: url.trim(), events, ...(projectId !== '' && { projectId: ProjectId.parse(projectId) }) }
}

const advice = 'Plangate keeps it encrypted. Give it to the program that receives the messages, to verify them with.'

export function NewWebhookForm({ onClose, onSecret }: SecretDialogProps) {
  const form = useForm<NewWebhookValues>({
    mode: 'uncontrolled',
    initialValues: { url: '', events: [...WebhookEvent.options], projectId: '' },
    validate: (values) => ({
      ...findFieldErrors(NewWebhook, toNewWebhook(values)),
      ...(values.events.length === 0 && { events: 'Choose at least one.' }),
    }),
  })
  const utils = trpc.useUtils()
  const create = trpc.webhooks.create.useMutation({
    ...useHeldSecret(onSecret),
    onSettled: () => utils.webhooks.list.invalidate(),
  })
  if (create.data) {
    const { url, secret } = create.data
    return <IssuedSecret secret={secret} noun="secret" of={url} advice={advice} onClose={onClose} />
  }
  const onSubmit = form.onSubmit(
    (values) => create.mutate(toNewWebhook(values)),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <SecretForm create={create} submitLabel="Make the webhook" onSubmit={onSubmit} onClose={onClose}>
      <WebhookFields form={form} />
    </SecretForm>
  )
}

function WebhookFields({ form }: { form: Pick<UseFormReturnType<NewWebhookValues>, 'key' | 'getInputProps'> }) {
  const projectChoices = useProjectChoices()
  const firstField = useFirstField()
  return (
    <>
      <TextInput
        label="Address"
        description="Where messages are sent, such as https://example.com/plangate."
        type="url"
        required
        data-autofocus
        ref={firstField}
        key={form.key('url')}
        {...form.getInputProps('url')}
      />
      <Checkbox.Group label="What it reports" key={form.key('events')} {...form.getInputProps('events')}>
        <Stack gap="xs" mt="xs">
          {WebhookEvent.options.map((event) => (
            <Checkbox key={event} value={event} label={eventNames[event]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label="Reports about"
        data={projectChoices}
        key={form.key('projectId')}
        {...form.getInputProps('projectId')}
      />
    </>
  )
}

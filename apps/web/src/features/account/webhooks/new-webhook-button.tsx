import { NewSecretButton } from '../../../shared/ui/new-secret-button.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'

const NewWebhookForm = retryable(async () => ({ default: (await import('./new-webhook-form.tsx')).NewWebhookForm }))

export function NewWebhookButton() {
  return (
    <NewSecretButton label="New webhook" title="New webhook" height={360}>
      {(dialog) => <NewWebhookForm {...dialog} />}
    </NewSecretButton>
  )
}

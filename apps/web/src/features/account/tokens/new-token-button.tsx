import { NewSecretButton } from '../../../shared/ui/new-secret-button.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'

const NewTokenForm = retryable(async () => ({ default: (await import('./new-token-form.tsx')).NewTokenForm }))

export function NewTokenButton() {
  return (
    <NewSecretButton label="New token" title="New API token" height={360}>
      {(dialog) => <NewTokenForm {...dialog} />}
    </NewSecretButton>
  )
}

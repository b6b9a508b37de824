import type { ProjectId } from '@plangate/core/schemas'
import { NewSecretButton } from '../../shared/ui/new-secret-button.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'

const NewShareForm = retryable(async () => ({ default: (await import('./new-share-form.tsx')).NewShareForm }))

export function NewShareButton({ projectId }: { projectId: ProjectId }) {
  return (
    <NewSecretButton label="New link" title="New link" height={300}>
      {(dialog) => <NewShareForm projectId={projectId} {...dialog} />}
    </NewSecretButton>
  )
}

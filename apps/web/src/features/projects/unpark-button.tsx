import type { ButtonProps } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'

/** Most visits to the list unpark nothing. */
const loadMessages = () => import('../../shared/api/messages.ts')

interface UnparkButtonProps extends ButtonProps {
  projectId: ProjectId
  name: string
}

export function UnparkButton({ projectId, name, ...button }: UnparkButtonProps) {
  const utils = trpc.useUtils()
  const unpark = trpc.projects.unpark.useMutation({
    onSuccess: async () => {
      void loadMessages().then(({ showDone }) => showDone(`"${name}" is active again.`))
      await utils.projects.invalidate()
    },
    onError: (error) => {
      void loadMessages().then(({ showFailure }) => showFailure(error))
    },
  })
  return (
    <BusyButton
      variant="default"
      busy={unpark.isPending}
      onClick={() => unpark.mutate({ projectId })}
      aria-label={`Unpark ${name}`}
      {...button}
    >
      Unpark
    </BusyButton>
  )
}

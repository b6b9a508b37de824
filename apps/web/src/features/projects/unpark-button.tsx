import type { ButtonProps } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ProjectId } from '@plangate/core/schemas'
import { explainError } from '../../shared/api/explain-error.ts'
import { trpc } from '../../shared/api/trpc.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'

interface UnparkButtonProps extends ButtonProps {
  projectId: ProjectId
  name: string
}

export function UnparkButton({ projectId, name, ...button }: UnparkButtonProps) {
  const utils = trpc.useUtils()
  const unpark = trpc.projects.unpark.useMutation({
    onSuccess: async () => {
      notifications.show({ color: 'petrol', message: `"${name}" is active again.` })
      await utils.projects.invalidate()
    },
    onError: (error) => {
      const { title, next } = explainError(error)
      notifications.show({ color: 'brick', title, message: next })
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

import { Button, type ButtonProps } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ProjectId } from '@plangate/core/schemas'
import { explainError } from '../../shared/api/explain-error.ts'
import { trpc } from '../../shared/api/trpc.ts'

interface UnparkButtonProps extends ButtonProps {
  projectId: ProjectId
  name: string
}

export function UnparkButton({ projectId, name, ...button }: UnparkButtonProps) {
  const utils = trpc.useUtils()
  const unpark = trpc.projects.unpark.useMutation({
    onSuccess: () => notifications.show({ color: 'petrol', message: `"${name}" is active again.` }),
    onError: (error) => {
      const { title, next } = explainError(error)
      notifications.show({ color: 'brick', title, message: next })
    },
    onSettled: () => utils.projects.invalidate(),
  })
  return (
    <Button
      variant="default"
      loading={unpark.isPending}
      onClick={() => unpark.mutate({ projectId })}
      aria-label={`Unpark ${name}`}
      {...button}
    >
      Unpark
    </Button>
  )
}

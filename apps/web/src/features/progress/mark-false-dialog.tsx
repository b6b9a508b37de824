import { Button, Group, Stack, Text } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useRefreshChoice } from '../../shared/api/use-refresh-choice.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'

interface MarkFalseDialogProps {
  projectId: ProjectId
  /** As the current brief words it. */
  assumption: string
  opened: boolean
  onClose: () => void
}

/** Says what ends before an assumption is marked as false, because the end of a permit is final. */
export function MarkFalseDialog({ projectId, assumption, opened, onClose }: MarkFalseDialogProps) {
  const utils = trpc.useUtils()
  const refreshChoice = useRefreshChoice(projectId)
  const mark = trpc.assumptions.markFalse.useMutation({
    onSuccess: async () => {
      onClose()
      await Promise.all([
        utils.actuals.current.invalidate({ projectId }),
        refreshChoice(),
        utils.projects.audit.invalidate({ projectId }),
      ])
    },
    onError: (error) => {
      // Somebody has saved another brief since: show its assumptions.
      if (error.data?.reason === 'INVALID_INPUT') void utils.briefs.get.invalidate({ projectId })
    },
  })
  return (
    <Dialog opened={opened} onClose={onClose} title="Mark this assumption as false?">
      <Stack>
        <Text fw={600}>“{assumption}”</Text>
        <Text>
          Every permit of this project ends at once, and nothing more is authorized until you confirm a review or choose
          again. For this choice, it cannot be taken back.
        </Text>
        {mark.error && <ErrorNotice error={mark.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <BusyButton color="brick" busy={mark.isPending} onClick={() => mark.mutate({ projectId, assumption })}>
            Mark it as false
          </BusyButton>
        </Group>
      </Stack>
    </Dialog>
  )
}

import '@mantine/core/styles/Input.layer.css'
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDisclosure } from '@mantine/hooks'
import { type ListedPermit, PermitToRevoke } from '@plangate/core/schemas'
import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { findFieldErrors } from '../../shared/form/find-field-errors.ts'
import { focusFirstWrong } from '../../shared/form/focus-first-wrong.ts'
import { BusyButton } from '../../shared/ui/busy-button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'

/** Asks for the reason first, because the end of a permit is final. */
export function RevokePermit({ permit }: { permit: ListedPermit }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="xs" flex="none" onClick={open} aria-label={`Revoke permit ${permit.number}`}>
        Revoke
      </Button>
      <Dialog opened={opened} onClose={close} title={`Revoke permit ${permit.number}?`}>
        <RevokeForm permit={permit} onClose={close} />
      </Dialog>
    </>
  )
}

function RevokeForm({ permit, onClose }: { permit: ListedPermit; onClose: () => void }) {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { reason: '' },
    validate: ({ reason }) => findFieldErrors(PermitToRevoke, { permitId: permit.id, reason }),
  })
  const utils = trpc.useUtils()
  const revoke = trpc.builds.revoke.useMutation({
    onSuccess: async () => {
      onClose()
      await utils.builds.permits.invalidate()
    },
  })
  const onSubmit = form.onSubmit(
    ({ reason }) => revoke.mutate({ permitId: permit.id, reason }),
    (_errors, _values, event) => focusFirstWrong(event?.currentTarget ?? null),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text>
          It ends at once, for good. While your choice is valid, you can get another permit. A signed copy that someone
          has can be shown offline until it expires.
        </Text>
        <Textarea
          label="Reason"
          description="It is kept with the permit."
          required
          data-autofocus
          autosize
          minRows={2}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        {revoke.error && <ErrorNotice error={revoke.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <BusyButton color="brick" type="submit" busy={revoke.isPending}>
            Revoke it
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}

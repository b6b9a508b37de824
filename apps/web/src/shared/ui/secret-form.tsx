import { Button, Group, Stack } from '@mantine/core'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { ErrorNotice } from '../api/error-notice.tsx'
import type { ApiError } from '../api/trpc.ts'
import { BusyButton } from './busy-button.tsx'

interface SecretFormProps extends Required<Pick<ComponentProps<'form'>, 'onSubmit'>> {
  create: { error: ApiError | null; isPending: boolean }
  submitLabel: string
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** The frame of a form that makes a secret: its fields, why the last attempt failed, and the buttons. */
export function SecretForm({ create, submitLabel, onSubmit, onClose, children }: SecretFormProps) {
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {children}
        {create.error && <ErrorNotice error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <BusyButton type="submit" busy={create.isPending}>
            {submitLabel}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}

/** Options of the mutation that makes a secret: the dialog holds it, and memory keeps it only while it is shown. */
export function useHeldSecret(onSecret: (hasSecret: boolean) => void) {
  useEffect(() => () => onSecret(false), [onSecret])
  return { gcTime: 0, onMutate: () => onSecret(true), onError: () => onSecret(false) }
}

/** Focuses the field that gets this ref on mount, because the form may load after its dialog opens. */
export function useFirstField() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return field
}

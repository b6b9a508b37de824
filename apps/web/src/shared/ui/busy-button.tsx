import { Button, type ButtonProps, Loader } from '@mantine/core'
import type { ComponentPropsWithRef, MouseEvent } from 'react'

type BusyButtonProps = ButtonProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & {
    /** Whether the action it started is still running. */
    busy: boolean
  }

/** A button that ignores presses while busy. It is not `disabled`, because then it would lose the focus. */
export function BusyButton({ busy, onClick, leftSection, ...button }: BusyButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Also stops a form from being submitted, which happens through a click on its submit button.
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <Button
      aria-disabled={busy}
      leftSection={busy ? <Loader size={18} color="currentColor" aria-hidden /> : leftSection}
      onClick={press}
      {...button}
    />
  )
}

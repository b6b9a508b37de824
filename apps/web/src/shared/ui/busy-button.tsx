import { Button, type ButtonProps, Loader } from '@mantine/core'
import type { ComponentPropsWithRef, MouseEvent } from 'react'

type BusyButtonProps = ButtonProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & {
    /** What it started is still going on. */
    busy: boolean
  }

/**
 * A button that cannot be pressed twice. It is not disabled meanwhile: the focus would fall off it, and whoever works
 * by keyboard or ear would have to look for the place again.
 */
export function BusyButton({ busy, onClick, leftSection, ...button }: BusyButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Of a submit button too: a form is submitted through a click on it.
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

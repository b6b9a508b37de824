import type { ModalRootProps } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'

const loadWindow = () => import('./dialog-window.tsx')

const DialogWindow = lazy(loadWindow)

export interface DialogProps {
  opened: boolean
  onClose: () => void
  title: string
  size?: ModalRootProps['size']
  closeLabel?: string
  /** Whether only its buttons close it, because closing would lose its content. */
  isHeld?: boolean
  children: ReactNode
}

/**
 * A dialog over the page. The page is shown without its code, which is loaded when a person first touches the page: before
 * the click that opens it, and before the server may have gone away.
 */
export function Dialog(dialog: DialogProps) {
  const [wasOpened, setWasOpened] = useState(dialog.opened)
  if (dialog.opened && !wasOpened) setWasOpened(true)
  useEffect(loadAtFirstTouch, [])
  if (!wasOpened) return null
  return (
    <Suspense>
      <DialogWindow {...dialog} />
    </Suspense>
  )
}

/** Returns how to take it back. */
function loadAtFirstTouch(): () => void {
  const touch = new AbortController()
  for (const event of ['pointerdown', 'keydown']) {
    // If this fails, opening tries again.
    addEventListener(event, () => void loadWindow().catch(() => undefined), { once: true, signal: touch.signal })
  }
  return () => touch.abort()
}

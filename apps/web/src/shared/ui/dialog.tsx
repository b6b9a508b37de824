import { lazy, Suspense, useEffect, useState } from 'react'
import type { DialogProps } from './dialog-props.ts'

const loadWindow = () => import('./dialog-window.tsx')

const DialogWindow = lazy(loadWindow)

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

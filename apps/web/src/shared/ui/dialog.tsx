import { Suspense, useEffect, useState } from 'react'
import type { DialogProps } from './dialog-props.ts'
import { LoadingStatus } from './loading-status.tsx'
import { missingDialog, retryable } from './retryable.tsx'

const DialogWindow = retryable(
  () => import('./dialog-window.tsx'),
  (dialog: DialogProps, missing) => dialog.opened && missingDialog(dialog.title)(dialog, missing),
)

/**
 * A dialog over the page. The page is shown without its code, which is loaded when a person first touches the page: before
 * the click that opens it, and before the server may have gone away.
 */
export function Dialog(dialog: DialogProps) {
  const { opened } = dialog
  const [last, setLast] = useState({ opened: false, openings: 0 })
  if (opened !== last.opened) setLast({ opened, openings: opened ? last.openings + 1 : last.openings })
  useEffect(loadAtFirstTouch, [])
  if (last.openings === 0) return null
  return (
    <Suspense fallback={opened && <LoadingStatus />}>
      {/* Each opening starts over: the code may have been missing at the last one, or have failed. */}
      <DialogWindow key={last.openings} {...dialog} />
    </Suspense>
  )
}

/** Returns how to take it back. */
function loadAtFirstTouch(): () => void {
  const touch = new AbortController()
  for (const event of ['pointerdown', 'keydown']) {
    addEventListener(event, () => void DialogWindow.preload(), { once: true, signal: touch.signal })
  }
  return () => touch.abort()
}

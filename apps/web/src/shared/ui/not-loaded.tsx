import { Button } from '@mantine/core'
import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { WhyMissing } from './load-part.ts'
import { Notice } from './notice.tsx'

export interface MissingPart {
  /** 'failed': it was loaded, and could not be rendered. */
  why: WhyMissing | 'failed'
  /** Whether somebody has pressed "Try again", and the answer is not there yet. */
  isRetrying: boolean
  onRetry: () => void
}

interface NotLoadedProps extends MissingPart {
  onClose?: () => void
}

/** Stands where a part of the page would be whose code could not be loaded, or that failed while it was rendered. */
export function NotLoaded({ why, isRetrying, onRetry, onClose }: NotLoadedProps) {
  const canRetry = why !== 'gone'
  const actions = (
    <>
      {onClose && (
        <Button size="xs" variant="default" onClick={onClose}>
          Close
        </Button>
      )}
      <Button size="xs" onClick={canRetry ? onRetry : () => location.reload()}>
        {canRetry ? 'Try again' : 'Reload the page'}
      </Button>
    </>
  )
  // The words change while it tries again, or screen readers would say nothing when it fails again.
  const awayTitle = isRetrying ? 'Asking Plangate again' : 'Plangate does not answer'
  const title = why === 'away' ? awayTitle : 'This part of the page could not be shown'
  return (
    <Notice ref={keepFocusInPlace} tone="failure" title={title} actions={actions}>
      <p>What you wrote {why === 'failed' && 'elsewhere '}on this page is still here.</p>
    </Notice>
  )
}

/** When the part takes the place of the notice, the focus goes to what surrounds both. */
function keepFocusInPlace(notice: HTMLDivElement) {
  const place = notice.parentElement
  return () => {
    if (!place || !notice.contains(document.activeElement)) return
    place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
}

interface DialogNotLoadedProps extends Required<NotLoadedProps> {
  title: string
}

/** The same in a dialog of the browser's own, for when the code of dialogs is what is missing. */
export function DialogNotLoaded({ title, onClose, ...missing }: DialogNotLoadedProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useEffectEvent(onClose)
  useLayoutEffect(() => {
    const shown = dialog.current
    const listening = new AbortController()
    shown?.addEventListener('close', () => close(), { signal: listening.signal })
    shown?.showModal()
    return () => {
      listening.abort()
      // Gives the focus back, also when the part takes its place: that notes who had it, to give it back in turn.
      shown?.close()
    }
  }, [])
  return (
    <dialog ref={dialog} className="pg-dialog-not-loaded" aria-label={title}>
      <NotLoaded onClose={() => dialog.current?.close()} {...missing} />
    </dialog>
  )
}

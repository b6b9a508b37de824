import type { RouterEvents } from '@tanstack/react-router'

/** Moves the focus to the page's heading after a navigation, but not on the first load. */
export function focusHeading({ fromLocation, pathChanged }: RouterEvents['onRendered']): void {
  if (!fromLocation || !pathChanged) return
  const heading = document.querySelector('h1') ?? document.getElementById('main')
  heading?.focus({ preventScroll: true })
}

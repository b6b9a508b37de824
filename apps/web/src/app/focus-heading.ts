import type { RouterEvents } from '@tanstack/react-router'

/** After a step to another page, keyboard and screen reader continue at its heading; a first load is left alone. */
export function focusHeading({ fromLocation, pathChanged }: RouterEvents['onRendered']): void {
  if (!fromLocation || !pathChanged) return
  const heading = document.querySelector('h1') ?? document.getElementById('main')
  heading?.focus({ preventScroll: true })
}

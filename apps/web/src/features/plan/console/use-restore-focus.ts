import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the page heading when a change of `state` removed the focused element, such as the button that
 * requested a plan. Otherwise keyboard and screen reader users would start again at the top of the page.
 */
export function useRestoreFocus(state: unknown): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true })
  }, [state])
}

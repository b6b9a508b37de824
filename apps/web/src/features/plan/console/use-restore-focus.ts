import { useEffect, useRef } from 'react'

/**
 * What had the focus goes away with the state that it belonged to, such as the button that a plan was asked for with.
 * Whoever works by keyboard or ear goes on at the heading of the page then, not at its very beginning.
 */
export function useKeptFocus(state: unknown): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement === document.body) document.querySelector('h1')?.focus({ preventScroll: true })
  }, [state])
}

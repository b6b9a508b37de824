import type { AuditEntry } from '@plangate/core/schemas'
import { type RefObject, useEffect, useRef } from 'react'

interface FocusOnEarlier {
  list: RefObject<HTMLOListElement | null>
  /** The entries after the last that is there now were asked for. */
  expectEarlier(): void
}

/**
 * Whoever asked for earlier entries by keyboard or ear goes on at the first of them; the button for more is behind them,
 * or gone. Whoever has gone elsewhere meanwhile stays there.
 */
export function useFocusOnEarlier(entries: readonly AuditEntry[]): FocusOnEarlier {
  const list = useRef<HTMLOListElement>(null)
  const asked = useRef<{ after: AuditEntry | undefined; at: Element | null } | null>(null)
  useEffect(() => {
    if (asked.current === null) return
    const { after, at } = asked.current
    const place = entries.findIndex(({ id }) => id === after?.id) + 1
    const first = list.current?.children[place]
    if (place === 0 || !(first instanceof HTMLElement)) return
    asked.current = null
    const { activeElement, body } = document
    if (activeElement === at || activeElement === body) first.focus()
  }, [entries])
  const expectEarlier = () => {
    asked.current = { after: entries.at(-1), at: document.activeElement }
  }
  return { list, expectEarlier }
}

import type { AuditEntry } from '@plangate/core/schemas'
import { type RefObject, useEffect, useRef } from 'react'

interface FocusOnEarlier {
  list: RefObject<HTMLOListElement | null>
  /** Call before loading earlier entries. */
  expectEarlier(): void
}

/**
 * Moves the focus to the first of the earlier entries once they are loaded, because the button that loaded them is then
 * below them or gone. Leaves the focus alone if the user has moved it meanwhile.
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

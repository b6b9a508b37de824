import { type RefObject, useEffect, useRef } from 'react'

interface FocusOnEarlier<List> {
  list: RefObject<List | null>
  /** Call before loading earlier entries. */
  expectEarlier(): void
}

/**
 * Moves the focus to the first of the earlier entries once they are loaded, because the button that loaded them is then
 * below them or gone. Leaves the focus alone if the user has moved it meanwhile.
 *
 * @param keys of the entries, in the order of the children of the list
 */
export function useFocusOnEarlier<List extends HTMLElement>(keys: readonly (string | number)[]): FocusOnEarlier<List> {
  const list = useRef<List>(null)
  const asked = useRef<{ after: string | number | undefined; at: Element | null } | null>(null)
  useEffect(() => {
    if (asked.current === null) return
    const { after, at } = asked.current
    const place = keys.indexOf(after ?? '') + 1
    const first = list.current?.children[place]
    if (place === 0 || !(first instanceof HTMLElement)) return
    asked.current = null
    const { activeElement, body } = document
    if (activeElement === at || activeElement === body) first.focus()
  }, [keys])
  const expectEarlier = () => {
    asked.current = { after: keys.at(-1), at: document.activeElement }
  }
  return { list, expectEarlier }
}

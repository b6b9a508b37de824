import { hashKey } from '@tanstack/react-query'
import { type RouterHistory, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Timing } from './step-timing.ts'

/** From the last step to the address. Shorter than the way of a hand from a control to the address bar. */
const delayMillis = 250

interface Kept<Value> {
  value: Value
  /** The address as it was rendered last. */
  seen: string
  /** The address as this page wrote it last. */
  written: string
  /** The place of this page in the history of the tab. */
  place: number
  /** The place that the router rendered last. */
  rendered: number | undefined
}

/** Values that are not in the address yet, by the entry of the history that they belong to. */
export type UnwrittenValues<Value> = Map<string, Value>

/**
 * A value that the page shows at once and keeps in its address a moment later, because writing an address renders the
 * page. It is written before anything is pressed that could use the address, and when the page is hidden. Where the
 * browser's Back is faster, the value is written when Forward leads to the page again. An address that somebody else
 * changes replaces the value.
 *
 * @param inAddress what the address says
 * @param write changes the address, which must then say the value
 * @param unwritten outlives the page
 * @returns the value, and how to change it: it is kept at once, and shown when its timing says
 */
export function useLaterInAddress<Value>(
  inAddress: Value,
  write: (value: Value) => void,
  unwritten: UnwrittenValues<Value>,
): [Value, (value: Value, timing: Timing) => void] {
  const { history } = useRouter()
  const rendered = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.state.__TSR_index })
  const address = hashKey([inAddress])
  const begin = (last?: Kept<Value>): Kept<Value> => {
    const { place, key } = entryOf(history)
    const left = place === last?.place ? undefined : unwritten.get(key)
    return { value: left ?? inAddress, seen: address, written: address, place, rendered }
  }
  const [kept, setKept] = useState(() => begin())
  if (address !== kept.seen) setKept(address === kept.written ? { ...kept, seen: address } : begin(kept))
  // A link within the page, such as the one that skips to the content, adds an entry that shows the same page.
  else if (rendered !== kept.rendered) setKept({ ...kept, rendered, place: rendered ?? kept.place })
  const wanted = hashKey([kept.value])
  // After Back, the address is that of another page while this one is still shown: it is neither read nor written then.
  const flush = useEffectEvent(() => {
    const { place, key } = entryOf(history)
    if (wanted === kept.written || place !== kept.place) return
    unwritten.delete(key)
    setKept((last) => ({ ...last, written: wanted }))
    write(kept.value)
  })
  useEffect(() => {
    const timer = setTimeout(() => flush(), delayMillis)
    return () => clearTimeout(timer)
  }, [wanted])
  useEffect(() => listenForUse(() => flush()), [])
  const change = (value: Value, timing: Timing) => {
    const { place, key } = entryOf(history)
    if (place !== kept.place) return
    unwritten.set(key, value)
    timing(() => setKept((last) => (last.place === place ? { ...last, value } : last)))
  }
  return [kept.value, change]
}

/** The current entry: its place, which writing the address leaves as it is, and its key, which each writing changes. */
function entryOf({ location: { state } }: RouterHistory) {
  return { place: state.__TSR_index, key: state.__TSR_key ?? '' }
}

/** Acts before the address can be used: a press on a link, a browser shortcut such as Back, or leaving the page. */
function listenForUse(act: () => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const actOnShortcut = ({ altKey, ctrlKey, metaKey }: KeyboardEvent) => {
    if (altKey || ctrlKey || metaKey) act()
  }
  window.addEventListener('keydown', actOnShortcut, { capture: true, signal })
  for (const press of ['pointerdown', 'click'] as const) window.addEventListener(press, act, { capture: true, signal })
  document.addEventListener('visibilitychange', act, { signal })
  return () => listening.abort()
}

import { replaceEqualDeep } from '@tanstack/react-query'
import { useState } from 'react'

/** Returns the value of the last render as long as it equals this one, so that nothing memoized renders again. */
export function useSame<Value>(value: Value): Value {
  const [last, setLast] = useState(value)
  const kept = replaceEqualDeep(last, value)
  if (kept !== last) setLast(kept)
  return kept
}

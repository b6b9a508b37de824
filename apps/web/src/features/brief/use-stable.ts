import { useEffect, useRef, useState } from 'react'

/** Returns a function that stays the same and calls the newest `action`, for memoized components and event handlers. */
export function useStable<Given extends unknown[]>(action: (...given: Given) => void): (...given: Given) => void {
  const newest = useRef(action)
  useEffect(() => {
    newest.current = action
  })
  const [stable] = useState(
    () =>
      (...given: Given) =>
        newest.current(...given),
  )
  return stable
}

import './notice.css'
import { useEffect, useState } from 'react'

/** Milliseconds. Whatever comes sooner needs no words. */
const delayMillis = 1_000

/** Says over the page that what somebody has asked for is loading, once it takes long. */
export function LoadingStatus() {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), delayMillis)
    return () => clearTimeout(timer)
  }, [])
  // Empty at first: screen readers announce only what changes.
  return (
    <div role="status" className="pg-loading-status">
      {isLate && 'Loading'}
    </div>
  )
}

import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { formatElapsed, secondsUntilRetry } from './describe-live-run.ts'
import type { LiveRun } from './live-run.ts'

/** The time since the run was requested, and until its next attempt. The timer role keeps it from being read aloud. */
export function RunClock({ run }: { run: LiveRun }) {
  const now = useNow()
  const retry = secondsUntilRetry(run, now)
  return (
    <Text span role="timer" size="sm" className="pg-clock">
      {formatElapsed(run.since, now)} elapsed
      {retry !== null && `, next attempt in ${retry} s`}
    </Text>
  )
}

/** Returns milliseconds since 1970, updated every second. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

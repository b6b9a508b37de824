import { count } from '../../../shared/format/format.ts'
import type { LiveRun } from './live-run.ts'

/**
 * Where a run stands, in a sentence or two that are worth being read out: not how many work items there are, which
 * changes twice a second. Null: it was asked for just now.
 */
export function describeLiveRun(run: LiveRun | null): string {
  if (run === null) return 'Asked for. It begins in a moment.'
  switch (run.phase.name) {
    case 'queued':
      return 'Queued. It begins as soon as there is room.'
    case 'writing':
      return `${attemptOf(run)}${arrivals(run)}`
    case 'repairing':
      return `${attemptOf(run)}The answer was no plan yet; the planner was shown why and writes it once more.`
    case 'retrying':
      return `Attempt ${run.attempt} came to nothing. The next one begins shortly.`
    case 'done':
      return 'Done.'
    case 'failed':
      return 'It failed.'
    case 'canceled':
      return 'Cancelled.'
  }
}

/** "0:07", "12:40". Never negative, whichever of the two clocks is ahead. */
export function formatElapsed(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Whole seconds until the next attempt may begin; null when none is waited for. */
export function secondsUntilRetry({ phase }: LiveRun, now: number): number | null {
  if (phase.name !== 'retrying') return null
  return Math.max(0, Math.ceil(phase.inSeconds - (now - Date.parse(phase.since)) / 1_000))
}

function attemptOf({ attempt }: LiveRun): string {
  return attempt > 1 ? `Attempt ${attempt}. ` : ''
}

function arrivals({ options }: LiveRun): string {
  const latest = options.at(-1)
  return latest ? `${count(options.length, 'option')} so far, the latest: ${latest.name}.` : 'The planner is at work.'
}

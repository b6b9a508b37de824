import { Viewpoint } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'
import type { LiveRun } from './live-run.ts'

/**
 * Describes the progress of a run in a sentence or two for a live region. Leaves out the number of work items, which
 * changes too often to be read aloud.
 *
 * @param run null when it was only just requested
 */
export function describeLiveRun(run: LiveRun | null): string {
  if (run === null) return 'Requested. It starts in a moment.'
  switch (run.phase.name) {
    case 'queued':
      return 'Queued. It starts when a worker is free.'
    case 'writing':
      return `${describeAttempt(run)}${describeDrafts(run) ?? describeArrivals(run)}`
    case 'repairing':
      return `${describeAttempt(run)}The answer was not a valid plan. The planner was told why and is trying again.`
    case 'retrying':
      return `Attempt ${run.attempt} failed. The next one starts shortly.`
    case 'done':
      return 'Done.'
    case 'failed':
      return 'It failed.'
    case 'canceled':
      return 'Canceled.'
  }
}

/** Formats the time since an ISO moment as "0:07" or "12:40"; never negative, even if the server clock is ahead. */
export function formatElapsed(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Returns the whole seconds until the next attempt may begin; null when the run is not waiting for one. */
export function secondsUntilRetry({ phase }: LiveRun, now: number): number | null {
  if (phase.name !== 'retrying') return null
  return Math.max(0, Math.ceil(phase.inSeconds - (now - Date.parse(phase.since)) / 1_000))
}

function describeAttempt({ attempt }: LiveRun): string {
  return attempt > 1 ? `Attempt ${attempt}. ` : ''
}

/** How far Deep Research is, or null for another run. */
function describeDrafts({ drafts }: LiveRun): string | null {
  const latest = drafts.at(-1)
  if (latest === undefined) return null
  const { length: all } = Viewpoint.options
  if (drafts.length === all) return `All ${all} drafts are written. Now they are compared with each other.`
  const hours = latest.options.map((option) => option.hours)
  const sizes = `${Math.round(Math.min(...hours))} to ${Math.round(Math.max(...hours))} hours`
  return `${drafts.length} of ${all} drafts written, the latest by the ${latest.viewpoint}: ${count(latest.itemCount, 'work item')}, options of ${sizes}.`
}

function describeArrivals({ options }: LiveRun): string {
  const latest = options.at(-1)
  return latest ? `${count(options.length, 'option')} so far, the latest: ${latest.name}.` : 'The planner is at work.'
}

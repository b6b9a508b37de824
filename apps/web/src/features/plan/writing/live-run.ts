import type { ExecutionOption, NumberedRunEvent, RunEvent, RunId } from '@plangate/core/schemas'

type Phase =
  | { name: 'queued' | 'writing' | 'repairing' | 'done' | 'failed' | 'canceled' }
  /** `attempt` begins `inSeconds` after `since`, which is an ISO moment. */
  | { name: 'retrying'; attempt: number; inSeconds: number; since: string }

/** How far a run has come, as its events tell. */
export interface LiveRun {
  runId: RunId
  /** Of the latest event: what is not newer has been seen. */
  number: number
  /** When it was asked for, as an ISO moment. */
  since: string
  phase: Phase
  /** The one under way or just over; 0 before the first. */
  attempt: number
  itemCount: number
  /** In the order in which they came. */
  options: ExecutionOption[]
}

/** What is known once `numbered` has happened too. An event that was seen before changes nothing. */
export function followRun(run: LiveRun | null, { number, runId, at, event }: NumberedRunEvent): LiveRun {
  if (run !== null && number <= run.number) return run
  const before = run?.runId === runId ? run : newRun(runId, at)
  return { ...before, ...changesBy(event, before, at), number }
}

function newRun(runId: RunId, since: string): LiveRun {
  return { runId, number: 0, since, phase: { name: 'queued' }, attempt: 0, itemCount: 0, options: [] }
}

function changesBy(event: RunEvent, { options }: LiveRun, at: string): Partial<LiveRun> {
  switch (event.type) {
    case 'queued':
    case 'done':
    case 'failed':
    case 'canceled':
      return { phase: { name: event.type } }
    case 'started':
      return { phase: { name: 'writing' }, attempt: event.attempt, itemCount: 0, options: [] }
    case 'items':
      return { itemCount: event.count }
    case 'option':
      return { options: withOption(options, event.option) }
    case 'repair':
      // The options stay: one that the repair leaves as it is does not come again.
      return { phase: { name: 'repairing' } }
    case 'retry':
      return { phase: { name: 'retrying', attempt: event.attempt, inSeconds: event.inSeconds, since: at } }
  }
}

/** In its old place when it was there before. */
function withOption(options: ExecutionOption[], option: ExecutionOption): ExecutionOption[] {
  const isKnown = options.some(({ id }) => id === option.id)
  return isKnown ? options.map((known) => (known.id === option.id ? option : known)) : [...options, option]
}

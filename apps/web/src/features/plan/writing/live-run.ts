import {
  type AcceptedDraft,
  type ExecutionOption,
  type NumberedRunEvent,
  PlanRunKind,
  type RunEvent,
  type RunId,
} from '@plangate/core/schemas'

type Phase =
  | { name: 'queued' | 'writing' | 'repairing' | 'done' | 'failed' | 'canceled' }
  /** `attempt` begins `inSeconds` after `since`, an ISO moment. */
  | { name: 'retrying'; attempt: number; inSeconds: number; since: string }

/** The progress of a run, derived from its events. */
export interface LiveRun {
  runId: RunId
  /** Number of the latest event seen. */
  number: number
  /** When the run was requested, as an ISO moment. */
  since: string
  phase: Phase
  /** The current or latest attempt; 0 before the first. */
  attempt: number
  itemCount: number
  /** Accepted drafts of Deep Research, in order of arrival. */
  drafts: AcceptedDraft[]
  /** In order of arrival. */
  options: ExecutionOption[]
}

/** Adds an event to the progress of a run. Ignores events that were already seen, and runs that write no plan. */
export function followRun(run: LiveRun | null, { number, runId, at, event }: NumberedRunEvent): LiveRun | null {
  if (run !== null && number <= run.number) return run
  if (run?.runId !== runId && !beginsPlan(event)) return run
  const before = run?.runId === runId ? run : newRun(runId, at)
  return { ...before, ...reduceEvent(event, before, at), number }
}

/** A stream begins with the first event of a run. */
function beginsPlan(event: RunEvent): boolean {
  return event.type === 'queued' && PlanRunKind.safeParse(event.kind).success
}

function newRun(runId: RunId, since: string): LiveRun {
  return { runId, number: 0, since, phase: { name: 'queued' }, attempt: 0, itemCount: 0, drafts: [], options: [] }
}

function reduceEvent(event: RunEvent, { drafts, options }: LiveRun, at: string): Partial<LiveRun> {
  switch (event.type) {
    case 'queued':
    case 'done':
    case 'failed':
    case 'canceled':
      return { phase: { name: event.type } }
    case 'written':
      return {}
    case 'started':
      return { phase: { name: 'writing' }, attempt: event.attempt, itemCount: 0, drafts: [], options: [] }
    case 'drafted':
      return { phase: { name: 'writing' }, drafts: [...drafts, event.draft] }
    case 'items':
      return { itemCount: event.count }
    case 'option':
      return { options: withOption(options, event.option) }
    case 'repair':
      // Keep the options: those that the repair leaves unchanged are not sent again.
      return { phase: { name: 'repairing' } }
    case 'retry':
      return { phase: { name: 'retrying', attempt: event.attempt, inSeconds: event.inSeconds, since: at } }
  }
}

/** Replaces the option with the same id, or appends it. */
function withOption(options: ExecutionOption[], option: ExecutionOption): ExecutionOption[] {
  const isKnown = options.some(({ id }) => id === option.id)
  return isKnown ? options.map((known) => (known.id === option.id ? option : known)) : [...options, option]
}

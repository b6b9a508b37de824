import type { NumberedRunEvent, RunEvent } from '../../../domain/schemas/index.ts'
import type { TestFounder } from '../../services/testing/test-founder.ts'

/** Returns the events of a project after event `after`, until `isEnough`. */
export async function collect(
  { services, actor, projectId }: TestFounder,
  after: number | null,
  isEnough: (seen: NumberedRunEvent[]) => boolean,
): Promise<NumberedRunEvent[]> {
  const seen: NumberedRunEvent[] = []
  const leaving = new AbortController()
  for await (const event of await services.runs.watch(actor, projectId, { after, signal: leaving.signal })) {
    seen.push(event)
    if (isEnough(seen)) leaving.abort()
  }
  return seen
}

/** Returns the events until a run has ended. */
export function follow(founder: TestFounder, after: number | null = 0): Promise<NumberedRunEvent[]> {
  return collect(founder, after, (seen) => ['done', 'failed', 'canceled'].includes(seen.at(-1)?.event.type ?? ''))
}

/** Returns the first `count` events. */
export function firstEvents(founder: TestFounder, count: number): Promise<NumberedRunEvent[]> {
  return collect(founder, 0, (seen) => seen.length === count)
}

/** Returns the types of all events of a run that has ended. */
export async function typesOf(founder: TestFounder): Promise<RunEvent['type'][]> {
  return (await follow(founder)).map(({ event }) => event.type)
}

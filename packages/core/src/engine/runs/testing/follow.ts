import type { NumberedRunEvent, RunEvent } from '../../../domain/schemas/index.ts'
import type { TestFounder } from '../../services/testing/test-founder.ts'

/** What happens in a project after event `after`, until what was seen is enough. */
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

/** Until a run has ended. */
export function follow(founder: TestFounder, after: number | null = 0): Promise<NumberedRunEvent[]> {
  return collect(founder, after, (seen) => ['done', 'failed', 'canceled'].includes(seen.at(-1)?.event.type ?? ''))
}

/** Until there are `count` of them. */
export function firstEvents(founder: TestFounder, count: number): Promise<NumberedRunEvent[]> {
  return collect(founder, 0, (seen) => seen.length === count)
}

/** Of a run that has ended, in short. */
export async function typesOf(founder: TestFounder): Promise<RunEvent['type'][]> {
  return (await follow(founder)).map(({ event }) => event.type)
}

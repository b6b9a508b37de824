import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import { NumberedRunEvent } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { Founder } from '../test/founder.ts'
import { authenticateByHeader, headersOf } from '../test/identities.ts'
import { readStream } from '../test/read-stream.ts'

/** Events of one run: queued, started, items, three options, done. */
const eventsPerRun = 7

/**
 * Lets two servers write plans for one founder while a watcher disconnects at random points of the stream and
 * reconnects to the other server, until it has done so `reconnects` times and has seen every event.
 */
export async function reconnectWatcher(url: string, reconnects: number) {
  await using stack = new AsyncDisposableStack()
  const urls: string[] = []
  for (let server = 0; server < 2; server++) {
    const database = stack.use(await openDatabase<Tables>({ kind: 'postgres', url, timeoutMillis: 60_000 }, migrations))
    const parts = { database, runner: new RunnerFake(), authenticate: authenticateByHeader, queue: 'shared' }
    urls.push(stack.use(await startTestServer(parts)).url)
  }
  const [firstUrl = '', secondUrl = ''] = urls
  const founder = await Founder.signUp(firstUrl)
  await founder.plan()
  const seen: NumberedRunEvent[] = []
  let connections = 0
  let rounds = 1
  const watch = async () => {
    const target = connections % 2 === 0 ? firstUrl : secondUrl
    connections += 1
    // Longer with every connection, so that each machine is quick enough for an event at last.
    const millis = 5 + Math.floor(Math.random() * (40 + connections))
    await watchBriefly(target, founder, seen, AbortSignal.timeout(millis))
  }
  while (connections < reconnects) {
    const feedback = `Round ${rounds}.`
    const round = founder.client.plans.regenerate.mutate({ ...founder.ofProject, feedback })
    for (let time = 0; time < reconnects / 20; time++) await watch()
    await round
    rounds += 1
  }
  while (seen.length < rounds * eventsPerRun) await watch()
  const misplaced = seen.filter(({ number }, index) => number !== index + 1).length
  return { connections, events: seen.length, expected: rounds * eventsPerRun, misplaced }
}

/** Watches until `signal` aborts, which may be in the middle of a message. */
async function watchBriefly(
  url: string,
  founder: Founder,
  seen: NumberedRunEvent[],
  signal: AbortSignal,
): Promise<void> {
  const input = encodeURIComponent(JSON.stringify(founder.ofProject))
  const headers = { ...headersOf(founder.userId), 'last-event-id': String(seen.at(-1)?.number ?? 0) }
  try {
    for await (const { event, data } of readStream(`${url}/trpc/plans.watch?input=${input}`, headers, signal))
      if (event === 'message') seen.push(NumberedRunEvent.parse(JSON.parse(data)))
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

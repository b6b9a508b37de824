import { randomUUID } from 'node:crypto'
import { Client } from 'undici'
import type { Call } from './call.ts'
import { LoadJob, type LoadResult } from './load-job.ts'

/** Plans that are asked for at once take long, and the last of them longest. */
const patienceMillis = 600_000

/** Sends the requests of one job, and answers with the result. A process of its own, so that no server pays for it. */
process.on('message', (message) => {
  void run(LoadJob.parse(message)).then((result) => process.send?.(result))
})

async function run({ url, calls, millis }: LoadJob): Promise<LoadResult> {
  const timeouts = { headersTimeout: patienceMillis, bodyTimeout: patienceMillis }
  const connections = calls.map((call) => ({ call, client: new Client(url, { pipelining: 1, ...timeouts }) }))
  const latencies: number[] = []
  let failure: string | null = null
  const began = performance.now()
  const repeat = async ({ call, client }: (typeof connections)[number]) => {
    do {
      const sentAt = performance.now()
      failure ??= await send(client, call)
      latencies.push(performance.now() - sentAt)
    } while (millis !== null && performance.now() - began < millis)
  }
  await Promise.all(connections.map(repeat))
  const took = performance.now() - began
  await Promise.all(connections.map(({ client }) => client.close()))
  return { latencies, millis: took, failure }
}

/** Returns what went wrong; null for a status of 200. */
async function send(client: Client, { method, path, headers, body, isKeyed }: Call): Promise<string | null> {
  const key = isKeyed ? { 'idempotency-key': randomUUID() } : {}
  const answer = await client.request({ method, path, headers: { ...headers, ...key }, body })
  if (answer.statusCode !== 200) return `${path}: ${answer.statusCode} ${await answer.body.text()}`
  await answer.body.dump({ limit: Number.POSITIVE_INFINITY })
  return null
}

import { randomUUID } from 'node:crypto'
import { Client } from 'undici'
import type { z } from 'zod'
import { anotherCommit, type Call } from './call.ts'
import { LoadJob, type LoadResult } from './load-job.ts'

/** Plans that are asked for at once take long, and the last of them longest. */
const patienceMillis = 600_000

/** Sends the requests of one job, and answers with the result. A process of its own, so that no server pays for it. */
process.on('message', (message) => {
  void run(LoadJob.parse(message)).then((result) => process.send?.(result))
})

async function run({ url, calls, until }: z.output<typeof LoadJob>): Promise<LoadResult> {
  const result: LoadResult = { latencies: [], refused: 0, millis: 0, failure: null }
  const connections = calls.map((call) => ({ call, client: open(url) }))
  const began = performance.now()
  const isOver = (sent: number) => sent >= until.times && performance.now() - began >= until.millis
  const repeat = async ({ client, call }: (typeof connections)[number]) => {
    for (let sent = 0; !isOver(sent); sent++) await send(client, call, result)
  }
  await Promise.all(connections.map(repeat))
  result.millis = performance.now() - began
  await Promise.all(connections.map(({ client }) => client.close()))
  return result
}

const open = (url: string) =>
  new Client(url, { pipelining: 1, headersTimeout: patienceMillis, bodyTimeout: patienceMillis })

/** Adds what comes of it to the result. */
async function send(client: Client, { method, path, headers, body, isKeyed }: Call, result: LoadResult) {
  const key = isKeyed ? { 'idempotency-key': randomUUID() } : {}
  const began = performance.now()
  const sent = body?.replace(anotherCommit, () => randomUUID()) ?? null
  const answer = await client.request({ method, path, headers: { ...headers, ...key }, body: sent })
  if (answer.statusCode === 200) {
    await answer.body.dump({ limit: Number.POSITIVE_INFINITY })
    result.latencies.push(performance.now() - began)
    return
  }
  const text = await answer.body.text()
  if (answer.statusCode === 503) result.refused += 1
  else result.failure ??= `${path}: ${answer.statusCode} ${text}`
}

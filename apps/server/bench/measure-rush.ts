import { setTimeout } from 'node:timers/promises'
import { mutation, query } from './load/call.ts'
import { LoadGenerator } from './load/load-generator.ts'
import { percentile } from './load/percentile.ts'
import { describeRefused, noColumns, type Row } from './report/row.ts'
import { startOurs } from './servers/start-servers.ts'
import type { World } from './world/world.ts'

/** Milliseconds for which the reader reads, one request after the other, and for which it rests then. */
const readMillis = 50
const restMillis = 450

/**
 * Asks one process for a plan of each project that is ready, all at once, and reads a plan meanwhile: a tenth of the
 * time, because one who never rests keeps a processor busy that plans are to be written with.
 */
export async function measureRush(world: World): Promise<Row[]> {
  const { ready, chosen } = world
  await using stack = new AsyncDisposableStack()
  const server = stack.use(await startOurs(world, {}, { observesLoop: true }))
  const [reader, founders] = [stack.use(new LoadGenerator()), stack.use(new LoadGenerator())]
  const { url } = server
  const calls = chosen.slice(0, 1).map(({ projectId }) => query('plans.get', { projectId }))
  const read = () => reader.send({ url, calls, until: { millis: readMillis } })
  await read()
  await server.read()
  const rush = founders.send({
    url,
    calls: ready.map((projectId) => mutation('plans.generate', { projectId })),
    until: { times: 1 },
  })
  const latencies = await repeatUntil(rush, async () => {
    await setTimeout(restMillis)
    return (await read()).latencies
  })
  const { loopMillis } = await server.read()
  const { refused, millis } = await rush
  const plansPerSecond = ((ready.length - refused) / millis) * 1_000
  return describeRush(ready.length, { latencies, loopMillis, refused, plansPerSecond })
}

/** Returns all values of `work`, which is repeated until `end` is settled. */
async function repeatUntil<T>(end: Promise<unknown>, work: () => Promise<T[]>): Promise<T[]> {
  const values: T[] = []
  let isOver = false
  const over = end.finally(() => {
    isOver = true
  })
  while (!isOver) values.push(...(await work()))
  await over
  return values
}

interface Rush {
  /** Milliseconds of each request for a plan that exists. */
  latencies: readonly number[]
  loopMillis: { p50: number; p99: number }
  /** Plans that were not written, because the server was too busy. */
  refused: number
  plansPerSecond: number
}

function describeRush(plans: number, { latencies, loopMillis, refused, plansPerSecond }: Rush): Row[] {
  const pair = (p50: number, p99: number) => `${p50.toFixed(1)} / ${p99.toFixed(1)} ms`
  const [p50, p99] = [percentile(latencies, 50), percentile(latencies, 99)]
  const name = `while ${plans} plans are asked for at once`
  return [
    { ...noColumns, line: `plans.get ${name}, p50 / p99`, measured: pair(p50, p99), goal: '20 / 100 ms' },
    { ...noColumns, line: `event loop ${name}, p50 / p99`, measured: pair(loopMillis.p50, loopMillis.p99) },
    {
      ...noColumns,
      line: 'plans a second',
      measured: `${plansPerSecond.toFixed(1)}${describeRefused(refused)}`,
      goal: '20 on 2 cores',
    },
  ]
}

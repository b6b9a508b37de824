import { setTimeout as sleep } from 'node:timers/promises'
import { linesOf } from '../lines/lines.ts'
import type { Call } from '../load/call.ts'
import { LoadGenerator } from '../load/load-generator.ts'
import { measurePace } from '../load/pace.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import { startOurs } from '../servers/start-servers.ts'
import { mean, sum } from './mean.ts'
import type { Site } from './site.ts'

const head = ['web processes', 'request', 'web process', 'database', 'statements']

/** A web process, and what sends it requests. */
interface Served {
  server: MeasuredServer
  generator: LoadGenerator
}

/** Returns the lines of a table: what a request costs, and what the processes cost while nobody asks for anything. */
export async function measureWebProcesses(site: Site): Promise<string[][]> {
  await using stack = new AsyncDisposableStack()
  const lines = linesOf(site.world)
  const served: Served[] = []
  const rows: string[][] = []
  for (let count = 1; count <= site.sizes.processes; count++) {
    const server = stack.use(await startOurs(site.world, { PLANGATE_ROLE: 'web' }))
    const added = { server, generator: stack.use(new LoadGenerator()) }
    for (const { calls } of lines) await measurePace(added.generator, server, calls, { times: site.sizes.warmUpTimes })
    served.push(added)
    for (const { name, calls } of lines)
      rows.push([String(count), name, ...(await measureRequests(site, served, calls))])
    rows.push([String(count), 'none', ...(await measureRest(site, served))])
  }
  return [head, ...rows]
}

/** The connections are shared out, so that all processes together get the same requests as one alone. */
async function measureRequests(
  { database, sizes: { times, warmUpTimes } }: Site,
  served: readonly Served[],
  calls: readonly Call[],
): Promise<string[]> {
  const shares = served.map((_, nth) =>
    calls.length === 1 ? calls : calls.filter((_, at) => at % served.length === nth),
  )
  const send = (repeats: number) =>
    served.map(({ server, generator }, nth) => measurePace(generator, server, shares[nth] ?? [], { times: repeats }))
  // Connections that were closed while a process had nothing to do are opened here, and statements are planned.
  await Promise.all(send(warmUpTimes))
  await database.readMicros()
  const paces = await Promise.all(send(times))
  const perRequest = (await database.readMicros()) / (shares.flat().length * times)
  const ofWeb = mean(paces.map(({ cpuMicros }) => cpuMicros))
  const statements = mean(paces.map((pace) => pace.statements))
  return [`${ofWeb.toFixed(0)} us`, `${perRequest.toFixed(0)} us`, statements.toFixed(1)]
}

/** What all processes together use in a second, and their connections. */
async function measureRest({ database, sizes: { restMillis } }: Site, served: readonly Served[]): Promise<string[]> {
  const connections = await database.countConnections()
  await database.readMicros()
  for (const { server } of served) await server.read()
  await sleep(restMillis)
  const figures = await Promise.all(served.map(({ server }) => server.read()))
  const micros = await database.readMicros()
  const perSecond = (used: number) => `${(used / restMillis).toFixed(1)} ms a second`
  const statements = (sum(figures.map((figure) => figure.statements)) * 1_000) / restMillis
  const asked = `${statements.toFixed(1)} a second, ${connections} connections`
  return [perSecond(sum(figures.map(({ cpuMicros }) => cpuMicros))), perSecond(micros), asked]
}

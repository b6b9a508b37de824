import type { ProjectId } from '@plangate/core/schemas'
import { mutation } from '../load/call.ts'
import { LoadGenerator } from '../load/load-generator.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import { startOurs } from '../servers/start-servers.ts'
import { sum } from './mean.ts'
import type { Site } from './site.ts'

const head = ['workers', 'worker', 'web process', 'database', 'statements']

/** Each works on one run at a time, so that several share the plans. */
const workerSettings = { PLANGATE_ROLE: 'worker', PLANGATE_CONCURRENT_RUNS: '1' }

/** Returns the lines of a table: what a plan of the offline planner costs, asked for through one web process. */
export async function measureWorkers(site: Site): Promise<string[][]> {
  const { world, sizes } = site
  await using stack = new AsyncDisposableStack()
  const ready = [...world.ready]
  const web = stack.use(await startOurs(world, { PLANGATE_ROLE: 'web' }))
  const crew: Crew = { workers: [], web, generator: stack.use(new LoadGenerator()) }
  const rows: string[][] = []
  for (let count = 1; count <= sizes.processes; count++) {
    crew.workers.push(stack.use(await startOurs(world, workerSettings)))
    // As many as there are workers, so that the new one gets one, too.
    await crew.generator.send(planned(web, ready.splice(0, count)))
    rows.push([String(count), ...(await measurePlans(site, crew, ready.splice(0, sizes.plans)))])
  }
  return [head, ...rows]
}

interface Crew {
  workers: MeasuredServer[]
  web: MeasuredServer
  generator: LoadGenerator
}

async function measurePlans(
  { database }: Site,
  { workers, web, generator }: Crew,
  projects: readonly ProjectId[],
): Promise<string[]> {
  await Promise.all([database.readMicros(), web.read(), ...workers.map((worker) => worker.read())])
  await generator.send(planned(web, projects))
  const micros = await database.readMicros()
  const figures = await Promise.all(workers.map((worker) => worker.read()))
  const ofWeb = await web.read()
  const perPlan = (used: number) => `${(used / projects.length / 1_000).toFixed(0)} ms`
  const statements = sum([...figures, ofWeb].map((figure) => figure.statements)) / projects.length
  const ofWorkers = sum(figures.map(({ cpuMicros }) => cpuMicros))
  return [perPlan(ofWorkers), perPlan(ofWeb.cpuMicros), perPlan(micros), statements.toFixed(0)]
}

const planned = ({ url }: MeasuredServer, projects: readonly ProjectId[]) => ({
  url,
  calls: projects.map((projectId) => mutation('plans.generate', { projectId })),
  until: { times: 1 },
})

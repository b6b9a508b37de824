import { availableParallelism } from 'node:os'
import { interviewTasksInThisThread } from '@plangate/core/interview'
import { migrations } from '@plangate/core/migrations'
import type { OptionId, ProjectId, UserId } from '@plangate/core/schemas'
import { type Actor, inProcessActor, type Services, type Tables } from '@plangate/core/services'
import { openDatabase } from '@plangate/database'
import { OfflinePlanner } from '@plangate/runners/offline'
import { PlanningThreads } from '@plangate/runners/threads'
import pg from 'pg'
import { createLogger } from '../../src/logging.ts'
import { openServices } from '../../src/open-services.ts'
import { readSampleBrief } from '../../test/founder.ts'
import type { Sizes } from '../sizes.ts'
import { ProjectCopier } from './project-copier.ts'

/** A project with a plan set and a selection. */
export interface ChosenProject {
  projectId: ProjectId
  optionId: OptionId
}

/** A user with many projects, who is known by an API token. */
export interface Lister {
  projects: number
  ownerId: UserId
  token: string
}

/** What the database holds when the benchmark begins. */
export interface World {
  databaseUrl: string
  /** The founder of a local installation, whom the servers take every caller without a token for. */
  founder: UserId
  /** One per connection. */
  chosen: readonly ChosenProject[]
  /** Projects like these that get a permit for every commit, so that the lines about the others do not end them. */
  asked: readonly ProjectId[]
  /** The project with many versions of its plan. */
  versioned: ProjectId
  versions: number
  /** Projects that are ready for their first plan. */
  ready: readonly ProjectId[]
  listers: readonly Lister[]
}

/** Connections that send requests at the same time. */
const connections = 32

/** Fills a new database: the first of each kind by the services, the many others as copies in SQL. */
export async function buildWorld(databaseUrl: string, sizes: Sizes): Promise<World> {
  await using planning = await openPlanning(databaseUrl)
  const { services, sql, copier } = planning
  const owner = await services.users.recognise({ issuer: 'local', subject: 'founder' })
  const actor = inProcessActor(owner)
  const projectId = await prepare(services, actor)
  const ready = await copier.copyProject(projectId, owner, sizes.plans)
  const { recommendedId: optionId } = await services.plans.generate(actor, projectId)
  const planned = await copier.copyProject(projectId, owner, 2 * connections)
  for (const id of [...planned, projectId]) await services.selections.select(actor, { projectId: id, optionId })
  const listers: Lister[] = []
  for (const projects of sizes.projects) listers.push(await signUpLister(planning, projectId, projects))
  await writeVersions(planning, actor, projectId, sizes.versions)
  await sql.query('vacuum analyze')
  const chosen = planned.slice(0, connections).map((projectId) => ({ projectId, optionId }))
  const asked = planned.slice(connections)
  return { databaseUrl, founder: owner, chosen, asked, versioned: projectId, versions: sizes.versions, ready, listers }
}

interface Planning {
  services: Services
  /** A connection without a timeout. */
  sql: pg.Client
  copier: ProjectCopier
}

async function openPlanning(databaseUrl: string): Promise<Planning & AsyncDisposable> {
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await openDatabase<Tables>({ kind: 'postgres', url: databaseUrl }, migrations))
  const tasks = stack.use(new PlanningThreads(availableParallelism()))
  const planner = new OfflinePlanner(tasks)
  const opened = await openServices({
    database,
    log: createLogger('warn'),
    runner: planner,
    interviews: { planner, tasks: interviewTasksInThisThread },
    rate: { low: 150, high: 190 },
    tasks,
    work: { planner, concurrency: availableParallelism() },
    runnerTimeoutSeconds: 180,
    runDeadlineSeconds: 600,
    researchDeadlineSeconds: 600,
    signing: null,
    webhooks: { keysSecret: null, networks: [] },
  })
  stack.defer(() => opened.close())
  stack.defer(() => opened.stopWork(0))
  const sql = new pg.Client(databaseUrl)
  await sql.connect()
  stack.defer(() => sql.end())
  const owned = stack.move()
  return {
    services: opened.services,
    sql,
    copier: new ProjectCopier(sql),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** Returns a project that may be planned. */
async function prepare(services: Services, actor: Actor): Promise<ProjectId> {
  const { id: projectId } = await services.projects.create(actor, { name: 'Corner shop' })
  await services.briefs.save(actor, { projectId, brief: await readSampleBrief() })
  const { id: gateId } = await services.gates.open(actor, projectId)
  await services.gates.resolve(actor, { gateId, decision: 'proceed' })
  return projectId
}

async function writeVersions({ services, copier }: Planning, actor: Actor, projectId: ProjectId, versions: number) {
  const { version } = await services.plans.regenerate(actor, { projectId, feedback: 'Smaller, and sooner.' })
  await copier.copyVersion(projectId, version, versions - version)
}

/** The projects are copies of one that somebody else owns. */
async function signUpLister({ services, copier }: Planning, projectId: ProjectId, projects: number): Promise<Lister> {
  const owner = await services.users.recognise({ issuer: 'local', subject: `founder of ${projects} projects` })
  await copier.copyProject(projectId, owner, projects)
  const { secret } = await services.tokens.create(inProcessActor(owner), { name: 'Benchmark', scope: 'read' })
  return { projects, ownerId: owner, token: secret }
}

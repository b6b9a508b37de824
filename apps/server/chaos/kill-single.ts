import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ProjectId, Run } from '@plangate/core/schemas'
import type { ModelServer } from '@plangate/runners/testing/model-server'
import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '../src/router.ts'
import { readSampleBrief } from '../test/founder.ts'
import { clientOf } from '../test/identities.ts'
import { type PlangateProcess, startPlangateProcess, startSlowModel } from './plangate-process.ts'

/** Longer than it takes to kill a program whose run has begun. */
const slowMillis = 3_000

/** Kills Plangate on its embedded database (SIGKILL) repeatedly, each time in the middle of a run. */
export async function killSingle(kills: number) {
  await using model = await startSlowModel(slowMillis)
  const directory = await mkdtemp(join(tmpdir(), 'plangate-chaos-'))
  try {
    return await killRepeatedly(() => start(model, directory), kills)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function killRepeatedly(start: () => Promise<Started>, kills: number) {
  const figures = { kills, lost: 0, planSets: 0, attempts: 0, readySeconds: 0 }
  let plangate = await start()
  const projectId = await createProject(plangate.client)
  await plangate.client.plans.generate.mutate({ projectId })
  for (let kill = 1; kill <= kills; kill++) {
    const acknowledged = await beginRun(plangate.client, projectId, `Feedback ${kill}.`)
    await plangate[Symbol.asyncDispose]()
    plangate = await start()
    figures.readySeconds = Math.max(figures.readySeconds, plangate.readySeconds)
    const found = await plangate.client.briefs.get.query({ projectId })
    if (found.contentHash !== acknowledged.contentHash) figures.lost += 1
    const run = await endOfRun(plangate.client, projectId)
    if (run.status !== 'succeeded' || feedbackIn(run) !== acknowledged.feedback) figures.lost += 1
    figures.attempts = Math.max(figures.attempts, run.attempts)
  }
  figures.planSets = (await plangate.client.plans.history.query({ projectId, limit: 100 })).length
  await plangate[Symbol.asyncDispose]()
  return figures
}

type Client = TRPCClient<AppRouter>

type Started = PlangateProcess & { client: Client }

async function start(model: ModelServer, directory: string): Promise<Started> {
  const plangate = await startPlangateProcess(model, { PLANGATE_DATA_DIR: directory })
  return { ...plangate, client: clientOf(plangate.url, null) }
}

async function createProject(client: Client): Promise<ProjectId> {
  const { id: projectId } = await client.projects.create.mutate({ name: 'Corner shop' })
  await client.briefs.save.mutate({ projectId, brief: await readSampleBrief() })
  const { id: gateId } = await client.gates.open.mutate({ projectId })
  await client.gates.resolve.mutate({ gateId, decision: 'proceed' })
  return projectId
}

/** Starts a run, and saves a brief once work on the run has begun. */
async function beginRun(client: Client, projectId: ProjectId, feedback: string) {
  client.plans.regenerate.mutate({ projectId, feedback }).catch(() => {})
  let run = await latestRun(client, projectId)
  for (; feedbackIn(run) !== feedback || run.status === 'queued'; run = await latestRun(client, projectId))
    await sleep(10)
  const brief = { ...(await readSampleBrief()), valueProp: feedback }
  const { contentHash } = await client.briefs.save.mutate({ projectId, brief })
  return { feedback, contentHash }
}

async function endOfRun(client: Client, projectId: ProjectId) {
  for (;;) {
    const run = await latestRun(client, projectId)
    if (run.endedAt !== null) return run
    await sleep(50)
  }
}

function feedbackIn({ request }: Run): string | undefined {
  return 'previous' in request ? request.previous?.feedback : undefined
}

async function latestRun(client: Client, projectId: ProjectId) {
  const [run] = await client.runs.list.query({ projectId })
  if (run === undefined) throw new Error('There is no run.')
  return run
}

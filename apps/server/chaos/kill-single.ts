import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ProjectId } from '@plangate/core/schemas'
import type { ModelServer } from '@plangate/runners/testing/model-server'
import { readSampleBrief } from '../test/founder.ts'
import { type Client, clientOf } from './client.ts'
import { type Plangate, startPlangate, startSlowModel } from './plangate.ts'

/** Kills Plangate on the embedded database (SIGKILL) again and again, each time in the middle of a run. */
export async function killSingle(kills: number) {
  await using model = await startSlowModel(500)
  const directory = await mkdtemp(join(tmpdir(), 'plangate-chaos-'))
  try {
    return await killAgainAndAgain(() => start(model, directory), kills)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function killAgainAndAgain(start: () => Promise<Started>, kills: number) {
  const figures = { kills, lost: 0, planSets: 0, attempts: 0, readySeconds: 0 }
  let plangate = await start()
  const projectId = await makeProject(plangate.client)
  await plangate.client.plans.generate.mutate({ projectId })
  for (let kill = 1; kill <= kills; kill++) {
    const acknowledged = await beginRun(plangate.client, projectId, `Wish ${kill}.`)
    await plangate[Symbol.asyncDispose]()
    plangate = await start()
    figures.readySeconds = Math.max(figures.readySeconds, plangate.readySeconds)
    const found = await plangate.client.briefs.get.query({ projectId })
    if (found.contentHash !== acknowledged.contentHash) figures.lost += 1
    const run = await endOfRun(plangate.client, projectId)
    if (run.status !== 'succeeded' || run.request.previous?.feedback !== acknowledged.feedback) figures.lost += 1
    figures.attempts = Math.max(figures.attempts, run.attempts)
  }
  figures.planSets = (await plangate.client.plans.history.query({ projectId })).length
  await plangate[Symbol.asyncDispose]()
  return figures
}

type Started = Plangate & { client: Client }

async function start(model: ModelServer, directory: string): Promise<Started> {
  const plangate = await startPlangate(model, { PLANGATE_DATA_DIR: directory })
  return { ...plangate, client: clientOf(plangate.url) }
}

async function makeProject(client: Client): Promise<ProjectId> {
  const { id: projectId } = await client.projects.create.mutate({ name: 'Corner shop' })
  await client.briefs.save.mutate({ projectId, brief: await readSampleBrief() })
  const { id: gateId } = await client.gates.open.mutate({ projectId })
  await client.gates.resolve.mutate({ gateId, decision: 'proceed' })
  return projectId
}

/** Has a run worked on, and a brief acknowledged in the middle of it. */
async function beginRun(client: Client, projectId: ProjectId, feedback: string) {
  client.plans.regenerate.mutate({ projectId, feedback }).catch(() => {})
  while ((await latestRun(client, projectId)).status !== 'running') await sleep(10)
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

async function latestRun(client: Client, projectId: ProjectId) {
  const [run] = await client.runs.list.query({ projectId })
  if (run === undefined) throw new Error('no run')
  return run
}

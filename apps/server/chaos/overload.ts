import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { TRPCClientError } from '@trpc/client'
import { z } from 'zod'
import { Founder } from '../test/founder.ts'
import { writeLargeBrief } from '../test/large-brief.ts'
import { ObservedProcess } from './observed-process.ts'

const preload = fileURLToPath(new URL('report-loop-delay.ts', import.meta.url))

/**
 * Requests `plans` plans of 239 kB briefs from the offline planner at once, and reads a small plan meanwhile. Prints how
 * late the event loop of the program was, in milliseconds, before the plans and while they were written.
 */
export async function overload(databaseUrl: string, plans: number) {
  const env = { PORT: '0', DATABASE_URL: databaseUrl, NODE_OPTIONS: `--import=${preload}`, PATH: '' }
  await using child = new ObservedProcess('../src/main.ts', { env })
  const [, url = ''] = /ready at (\S+)/.exec(await child.waitForLine('ready at ')) ?? []
  const reader = await Founder.signUp(url)
  await reader.plan()
  const founders = await Promise.all(Array.from({ length: plans }, (_, index) => signUp(url, index)))
  const settings: Settings = { child, reader }
  await readLoop(settings)
  const quiet = await measure(settings, () => sleep(5_000))
  const loaded = await measure(settings, () => Promise.allSettled(founders.map(generate)))
  const refused = loaded.result.flatMap((outcome) => (outcome.status === 'rejected' ? [reasonOf(outcome.reason)] : []))
  return { plans, written: plans - refused.length, refused, quiet: quiet.figures, loaded: loaded.figures }
}

interface Settings {
  child: ObservedProcess
  reader: Founder
}

async function signUp(url: string, seed: number): Promise<Founder> {
  const founder = await Founder.signUp(url)
  await founder.client.briefs.save.mutate({ ...founder.ofProject, brief: await writeLargeBrief(seed + 1) })
  await founder.decide('proceed')
  return founder
}

const generate = ({ client, ofProject }: Founder) => client.plans.generate.mutate(ofProject)

async function measure<T>({ child, reader }: Settings, work: () => Promise<T>) {
  const began = performance.now()
  const over = new AbortController()
  const reads = readUntil(reader, over.signal)
  const result = await work()
  over.abort()
  const slowestRead = await reads
  const seconds = Math.round(performance.now() - began) / 1_000
  return { result, figures: { seconds, slowestRead, ...(await readLoop({ child, reader })) } }
}

/** Returns the milliseconds of the slowest read. */
async function readUntil({ client, ofProject }: Founder, over: AbortSignal): Promise<number> {
  let slowest = 0
  while (!over.aborted) {
    const began = performance.now()
    await client.plans.get.query(ofProject).catch(reasonOf)
    slowest = Math.max(slowest, performance.now() - began)
    await sleep(50)
  }
  return Math.round(slowest)
}

const Report = z.object({ loop: z.object({ delayP99: z.number(), delayMax: z.number(), busiestTurn: z.number() }) })

/** Returns what the program reports since the last time. */
async function readLoop({ child }: Settings) {
  child.lines.length = 0
  child.signal('SIGCONT')
  return Report.parse(JSON.parse(await child.waitForLine('"loop"'))).loop
}

function reasonOf(error: unknown): string {
  return error instanceof TRPCClientError ? String(error.data?.reason ?? error.message) : String(error)
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clientOf } from '../test/identities.ts'
import { slowClients, waitSlowly } from '../test/slow-clients.ts'
import { ObservedProcess } from './observed-process.ts'

/** Connects many clients of every slow kind to the real program, and meanwhile sends ordinary requests. */
export async function slowRequests(ofEachKind: number) {
  const directory = await mkdtemp(join(tmpdir(), 'plangate-chaos-'))
  await using child = new ObservedProcess('../src/main.ts', { env: { PORT: '0', PLANGATE_DATA_DIR: directory } })
  try {
    const [, url = ''] = /ready at (\S+)/.exec(await child.waitForLine('ready at ')) ?? []
    return await keepBusy(url, ofEachKind)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function keepBusy(url: string, ofEachKind: number) {
  const kinds = Object.entries(slowClients)
  const waiting = kinds.map(async ([name, kind]) => {
    const closed = await Promise.all(Array.from({ length: ofEachKind }, () => waitSlowly(url, kind)))
    return [name, Math.max(...closed.map(({ seconds }) => seconds))] as const
  })
  const over = new AbortController()
  const ordinary = sendOrdinaryRequests(url, over.signal)
  const seconds = Object.fromEntries(await Promise.all(waiting))
  over.abort()
  return { connections: kinds.length * ofEachKind, secondsUntilClosed: seconds, ...(await ordinary) }
}

async function sendOrdinaryRequests(url: string, over: AbortSignal) {
  const client = clientOf(url, null)
  const figures = { answered: 0, slowestAnswerMs: 0 }
  while (!over.aborted) {
    const began = performance.now()
    await client.projects.list.query()
    figures.answered += 1
    figures.slowestAnswerMs = Math.max(figures.slowestAnswerMs, performance.now() - began)
    await sleep(100)
  }
  return figures
}

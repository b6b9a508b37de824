import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { slowClients, waitSlowly } from '../test/slow-clients.ts'
import { Child } from './child.ts'
import { clientOf } from './client.ts'

/** Has many clients of every slow kind at the program itself, and one beside them that asks as people do. */
export async function slowRequests(ofEachKind: number) {
  const directory = await mkdtemp(join(tmpdir(), 'plangate-chaos-'))
  await using child = new Child('../src/main.ts', { env: { PORT: '0', PLANGATE_DATA_DIR: directory } })
  try {
    const [, url = ''] = /ready at (\S+)/.exec(await child.says('ready at ')) ?? []
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
  const asking = askAsPeopleDo(url, over.signal)
  const seconds = Object.fromEntries(await Promise.all(waiting))
  over.abort()
  return { connections: kinds.length * ofEachKind, secondsUntilClosed: seconds, ...(await asking) }
}

async function askAsPeopleDo(url: string, over: AbortSignal) {
  const client = clientOf(url)
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

import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { expect, it } from 'vitest'
import { type Program, startProgram } from './start-program.ts'

/** Returns the base URL of the health checks, which the program prints. */
async function operationsOf(program: Program): Promise<string> {
  while (!/ready (at|to)/.test(program.printed)) {
    const code = await Promise.race([program.exit, sleep(20, 'runs')])
    if (code !== 'runs') throw new Error(program.printed)
  }
  return /Health checks are at (\S+)\/healthz/.exec(program.printed)?.[1] ?? ''
}

const answers = async (url: string) => {
  const [health, ready, other] = await Promise.all(['healthz', 'readyz', 'trpc'].map((path) => fetch(`${url}/${path}`)))
  return [await health?.json(), await ready?.json(), other?.status]
}

it('answers health checks in every role on a port of its own', async () => {
  const cluster = await startPostgresCluster()
  try {
    for (const PLANGATE_ROLE of ['all', 'web', 'worker']) {
      const env = { DATABASE_URL: cluster.url, PLANGATE_ROLE, PLANGATE_OPERATIONS_PORT: '0' }
      await using program = startProgram({ env })
      const url = await operationsOf(program)
      expect(await answers(url)).toEqual([{ status: 'alive' }, { status: 'ready' }, 404])
      if (PLANGATE_ROLE !== 'worker') expect((await fetch(`${await program.url}/readyz`)).status).toBe(200)
      expect(await program.stop('SIGINT')).toBe(0)
      await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    }
  } finally {
    await cluster.stop()
  }
})

it('has no such port unless the setting names one, so that two programs on a machine do not collide', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-operations-'))
  await using one = startProgram({ env: { PLANGATE_DATA_DIR: join(home.path, 'one') } })
  await using other = startProgram({ env: { PLANGATE_DATA_DIR: join(home.path, 'other') } })
  expect([await operationsOf(one), await operationsOf(other)]).toEqual(['', ''])
})

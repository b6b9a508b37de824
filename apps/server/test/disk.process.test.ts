import { randomBytes } from 'node:crypto'
import { mkdtempDisposable, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpLink } from '@trpc/client'
import { expect, it } from 'vitest'
import type { AppRouter } from '../src/router.ts'
import { refusalOf } from './refusal-of.ts'
import { type Program, startProgram } from './start-program.ts'

const clientOf = (url: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })
const unavailable = { reason: 'DATABASE_UNAVAILABLE', httpStatus: 503, details: null }
const readiness = async (url: string) => {
  const response = await fetch(`${url}/readyz`)
  return { status: response.status, body: await response.json() }
}

/** Saves projects until one is refused. Returns those that were acknowledged, and the refusal. */
async function fillDisk(program: Program) {
  const client = clientOf(await program.url)
  const kept = new Set<string>()
  while (true) {
    const creating = client.projects.create.mutate({ name: 'Big', description: randomBytes(900).toString('hex') })
    try {
      kept.add((await creating).id)
    } catch {
      return { kept, refusal: await refusalOf(creating) }
    }
  }
}

it('refuses writes on a full disk with a reason, is not ready, and loses nothing', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-disk-'))
  const env = { PLANGATE_DATA_DIR: home.path, LOG_LEVEL: 'error' }
  await using first = startProgram({ env })
  await first.url
  await first.stop('SIGINT')

  // The log of the database already reaches up to about here.
  await using full = startProgram({ env, largestFile: 5_000_000 })
  const { kept, refusal } = await fillDisk(full)
  expect(kept.size).toBeGreaterThan(0)
  expect(refusal).toMatchObject(unavailable)
  expect(await refusalOf(clientOf(await full.url).projects.create.mutate({ name: 'One more' }))).toMatchObject(
    unavailable,
  )
  expect(await readiness(await full.url)).toEqual({
    status: 503,
    body: { status: expect.stringMatching(/^The database cannot write: .+\.$/) },
  })
  expect((await fetch(`${await full.url}/healthz`)).status).toBe(200)
  expect(full.printed).toContain('"reason":"DATABASE_UNAVAILABLE"')
  await full.stop('SIGKILL')

  await using again = startProgram({ env })
  const { projects } = await listAll(await again.url)
  expect(kept.difference(projects)).toEqual(new Set())
  expect(await readiness(await again.url)).toMatchObject({ status: 200 })
})

async function listAll(url: string) {
  const projects = await clientOf(url).projects.list.query()
  return { projects: new Set<string>(projects.map(({ id }) => id)) }
}

it.each(['deleted', 'moved away', 'replaced by a second server'])(
  'stores nothing more once its data directory is %s, and says so',
  async (what) => {
    await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-disk-'))
    const directory = join(home.path, 'data')
    const env = { PLANGATE_DATA_DIR: directory, LOG_LEVEL: 'warn' }
    await using program = startProgram({ env })
    const url = await program.url
    await clientOf(url).projects.create.mutate({ name: 'Corner shop' })
    if (what === 'moved away') await rename(directory, join(home.path, 'elsewhere'))
    else await rm(directory, { recursive: true })
    await using second = what.startsWith('replaced') ? startProgram({ env }) : null
    const own = second && (await clientOf(await second.url).projects.create.mutate({ name: 'Another' }))

    expect(await refusalOf(clientOf(url).projects.create.mutate({ name: 'Lost' }))).toMatchObject(unavailable)
    const sentence = /^The data directory was deleted or replaced while the program used it\./
    expect(await readiness(url)).toEqual({ status: 503, body: { status: expect.stringMatching(sentence) } })
    expect(program.printed).toContain('"type":"DataDirectoryLostError"')
    expect(await program.stop('SIGINT')).toBe(0)

    // Neither the refused write nor the end of the first server touched what is there now.
    if (second === null) await expect(stat(directory)).rejects.toThrow('ENOENT')
    else expect(await clientOf(await second.url).projects.list.query()).toEqual([own])
  },
)

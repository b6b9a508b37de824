import { randomBytes } from 'node:crypto'
import { mkdtempDisposable, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseUnavailableKind } from '@plangate/core/errors'
import type { ProjectId } from '@plangate/core/schemas'
import { createTRPCClient, httpLink } from '@trpc/client'
import { expect, it } from 'vitest'
import type { AppRouter } from '../../src/router.ts'
import { readSampleBrief } from '../founder.ts'
import { refusalOf } from '../refusal-of.ts'
import { startProgram } from '../start-program.ts'

const clientOf = (url: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })
const unavailable = (kind: DatabaseUnavailableKind) => ({
  reason: 'DATABASE_UNAVAILABLE',
  httpStatus: 503,
  details: { kind },
})
const readiness = async (url: string) => {
  const response = await fetch(`${url}/readyz`)
  return { status: response.status, body: await response.json() }
}

/** The numbers of all versions of a brief, read a page at a time, newest first. */
async function readVersions(url: string, projectId: ProjectId, later: number[] = []): Promise<number[]> {
  const cursor = later.at(-1)
  const page = await clientOf(url).briefs.history.query({ projectId, ...(cursor !== undefined && { cursor }) })
  const versions = [...later, ...page.map(({ version }) => version)]
  return page.length === 0 ? versions : readVersions(url, projectId, versions)
}

/** Enough for the files of the database's log, but not for the table of all saved briefs. */
const largestFile = 17_500_000

/** Saves briefs until one is refused. Returns the last version that was acknowledged, and the refusal. */
async function fillDisk(url: string, projectId: ProjectId) {
  const brief = await readSampleBrief()
  for (let kept = 0; ; kept++) {
    const points = Array.from({ length: 40 }, () => randomBytes(740).toString('base64'))
    const changed = { ...brief, risks: points, assumptions: points.toReversed(), keyConstraints: points.toSorted() }
    const saving = clientOf(url).briefs.save.mutate({ projectId, brief: changed })
    const version = await saving.then((saved) => saved.version).catch(() => null)
    if (version === null) return { kept, refusal: await refusalOf(saving) }
  }
}

it('refuses writes on a full disk with a reason, is not ready, and loses nothing', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-disk-'))
  const env = { PLANGATE_DATA_DIR: home.path, LOG_LEVEL: 'error' }
  await using first = startProgram({ env })
  const { id: projectId } = await clientOf(await first.url).projects.create.mutate({ name: 'Corner shop' })
  await first.stop('SIGINT')

  await using full = startProgram({ env, largestFile })
  const url = await full.url
  const { kept, refusal } = await fillDisk(url, projectId)
  expect(kept).toBeGreaterThan(0)
  expect(refusal).toMatchObject(unavailable('cannot_write'))
  expect(await fillDisk(url, projectId)).toMatchObject({ kept: 0, refusal: unavailable('cannot_write') })
  expect(await readiness(url)).toEqual({
    status: 503,
    body: { status: expect.stringMatching(/^The database cannot write: .+\.$/) },
  })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  await expect.poll(() => full.printed).toContain('"reason":"DATABASE_UNAVAILABLE"')
  await full.stop('SIGKILL')

  await using again = startProgram({ env })
  const versions = Array.from({ length: kept }, (_, index) => kept - index)
  expect(await readVersions(await again.url, projectId)).toEqual(versions)
  expect(await readiness(await again.url)).toMatchObject({ status: 200 })
})

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

    const refused = await refusalOf(clientOf(url).projects.create.mutate({ name: 'Lost' }))
    expect(refused).toMatchObject(unavailable('directory_lost'))
    const sentence = /^The data directory was deleted or replaced while the program used it\./
    expect(await readiness(url)).toEqual({ status: 503, body: { status: expect.stringMatching(sentence) } })
    await expect.poll(() => program.printed).toContain('"type":"DataDirectoryLostError"')
    expect(await program.stop('SIGINT')).toBe(0)

    // Neither the refused write nor the end of the first server touched what is there now.
    if (second === null) await expect(stat(directory)).rejects.toThrow('ENOENT')
    else expect(await clientOf(await second.url).projects.list.query()).toEqual([own])
  },
)

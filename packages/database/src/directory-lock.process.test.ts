import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFile } from './directory-lock.ts'
import { DataDirectoryLockedError } from './errors.ts'
import { identifyProcess } from './process-identity.ts'
import { startChild } from './testing/child-process.ts'

const holdLock = new URL('testing/hold-lock.ts', import.meta.url)

let directory: string
let path: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'plangate-lock-'))
  path = join(directory, 'lock')
})

afterEach(() => rm(directory, { recursive: true }))

const filesLeft = () => readdir(directory)

test('holds a lock until it is released', async () => {
  const lock = await lockFile(path)
  await expect(lockFile(path)).rejects.toThrow(DataDirectoryLockedError)
  await lock.release()
  expect(await filesLeft()).toEqual([])
  await (await lockFile(path)).release()
})

test('refuses a lock that another process holds, and names that process', async () => {
  await using holder = startChild(holdLock, path)
  expect(await holder.firstLine).toBe('held')
  await expect(lockFile(path)).rejects.toThrow(`in use by process ${holder.pid};`)
})

test('takes over a lock whose process was killed', async () => {
  await using holder = startChild(holdLock, path)
  expect(await holder.firstLine).toBe('held')
  await holder.kill()
  expect(await filesLeft()).toEqual(['lock'])
  const lock = await lockFile(path)
  expect(await filesLeft()).toEqual(['lock'])
  await lock.release()
})

test('lets one of several processes take over the same stale lock', async () => {
  await using killed = startChild(holdLock, path)
  await killed.firstLine
  await killed.kill()
  await using stack = new AsyncDisposableStack()
  const rivals = Array.from({ length: 6 }, () => stack.use(startChild(holdLock, path)))
  const outcomes = await Promise.all(rivals.map((rival) => rival.firstLine))
  expect(outcomes.toSorted()).toEqual([...Array(5).fill('DataDirectoryLockedError'), 'held'])
  const winner = rivals[outcomes.indexOf('held')]
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: winner?.pid })
})

test('lets one of many attempts in one process take over the same stale lock', async () => {
  await writeFile(path, JSON.stringify({ ...identifyProcess(process.pid), pid: 2 ** 30 }))
  const attempts = await Promise.allSettled(Array.from({ length: 50 }, () => lockFile(path)))
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await filesLeft()).toEqual(['lock'])
})

test('recovers from a takeover that was killed half-way', async () => {
  const dead = JSON.stringify({ ...identifyProcess(process.pid), pid: 2 ** 30 })
  await writeFile(path, dead)
  await writeFile(`${path}.takeover`, dead)
  await (await lockFile(path)).release()
  expect(await filesLeft()).toEqual([])
})

test('takes over a lock whose process id was reused, where the system reports start times', async () => {
  const self = identifyProcess(process.pid)
  await writeFile(path, JSON.stringify({ ...self, started: 'another boot/1' }))
  const attempt = lockFile(path)
  if (self.started === null) await expect(attempt).rejects.toThrow(DataDirectoryLockedError)
  else await (await attempt).release()
  expect(await filesLeft()).toEqual(self.started === null ? ['lock'] : [])
})

test('refuses a lock of another host, whose processes cannot be checked', async () => {
  await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere', started: null }))
  await expect(lockFile(path)).rejects.toThrow('process 1 on elsewhere')
})

test('takes over a lock of another host once the operator names that host', async () => {
  await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere', started: null }))
  await expect(lockFile(path)).rejects.toThrow('PLANGATE_TAKE_OVER_LOCK=elsewhere')
  await expect(lockFile(path, 'a third host')).rejects.toThrow(DataDirectoryLockedError)
  const lock = await lockFile(path, 'elsewhere')
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(identifyProcess(process.pid))
  await lock.release()
})

test('does not take over a lock of a living process of this host, even if the operator names it', async () => {
  const lock = await lockFile(path)
  await expect(lockFile(path, identifyProcess(process.pid).host)).rejects.toThrow(DataDirectoryLockedError)
  await lock.release()
})

test('notices that its file is gone or replaced', async () => {
  const lock = await lockFile(path)
  expect(lock.isHeld()).toBe(true)
  await rm(path)
  expect(lock.isHeld()).toBe(false)
  await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere', started: null }))
  expect(lock.isHeld()).toBe(false)
})

test('gives up where a lock can never be created', async () => {
  await symlink(join(directory, 'nowhere', 'lock'), path)
  await expect(lockFile(path)).rejects.toThrow('is not a file that a lock can replace')
})

test.each(['', '{"pid":', '{"pid":"1"}', '[]', 'null'])(
  'takes over a lock that a power cut left as %j, even if it is new',
  async (left) => {
    await writeFile(path, left)
    const future = Date.now() / 1000 + 3_600
    await utimes(path, future, future)
    await (await lockFile(path)).release()
    expect(await filesLeft()).toEqual([])
  },
)

test('creates a lock with its whole content at once', async () => {
  await using holder = startChild(holdLock, path)
  let seen: string | undefined
  // Reads without a pause, so that a partly written file would be seen.
  for (const end = Date.now() + 240_000; seen === undefined && Date.now() < end; )
    if (existsSync(path)) seen = readFileSync(path, 'utf8')
  expect(seen).toBe(JSON.stringify(identifyProcess(holder.pid)))
})

test("does not remove another process's lock on release", async () => {
  const lock = await lockFile(path)
  const other = JSON.stringify({ pid: 1, host: 'elsewhere', started: null })
  await writeFile(path, other)
  await lock.release()
  expect(await readFile(path, 'utf8')).toBe(other)
})

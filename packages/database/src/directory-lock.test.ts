import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
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

test('a lock is held until it is released', async () => {
  const lock = await lockFile(path)
  await expect(lockFile(path)).rejects.toThrow(DataDirectoryLockedError)
  await lock.release()
  expect(await filesLeft()).toEqual([])
  await (await lockFile(path)).release()
})

test('a lock that another process holds is refused, and the process named', async () => {
  await using holder = startChild(holdLock, path)
  expect(await holder.firstLine).toBe('held')
  await expect(lockFile(path)).rejects.toThrow(`in use by process ${holder.pid};`)
})

test('a lock whose process was killed is taken over', async () => {
  await using holder = startChild(holdLock, path)
  expect(await holder.firstLine).toBe('held')
  await holder.kill()
  expect(await filesLeft()).toEqual(['lock'])
  const lock = await lockFile(path)
  expect(await filesLeft()).toEqual(['lock'])
  await lock.release()
})

test('of several processes that find the same stale lock, one takes it over', async () => {
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

test('of many attempts of one process on the same stale lock, one takes it over', async () => {
  await writeFile(path, JSON.stringify({ ...identifyProcess(process.pid), pid: 2 ** 30 }))
  const attempts = await Promise.allSettled(Array.from({ length: 50 }, () => lockFile(path)))
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await filesLeft()).toEqual(['lock'])
})

test('a takeover that was itself killed half-way does not stand in the way', async () => {
  const dead = JSON.stringify({ ...identifyProcess(process.pid), pid: 2 ** 30 })
  await writeFile(path, dead)
  await writeFile(`${path}.takeover`, dead)
  await (await lockFile(path)).release()
  expect(await filesLeft()).toEqual([])
})

test('a process that got the number of the dead one is told apart, where the system tells its start', async () => {
  const self = identifyProcess(process.pid)
  await writeFile(path, JSON.stringify({ ...self, started: 'another boot/1' }))
  const attempt = lockFile(path)
  if (self.started === null) await expect(attempt).rejects.toThrow(DataDirectoryLockedError)
  else await (await attempt).release()
  expect(await filesLeft()).toEqual(self.started === null ? ['lock'] : [])
})

test('a lock of another host is refused: its processes cannot be seen from here', async () => {
  await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere', started: null }))
  await expect(lockFile(path)).rejects.toThrow('process 1 on elsewhere')
})

test.each(['', '{"pid":', '{"pid":"1"}', '[]', 'null'])(
  'a lock that a power cut left as %j is taken over',
  async (left) => {
    await writeFile(path, left)
    await utimes(path, 0, 0)
    await (await lockFile(path)).release()
    expect(await filesLeft()).toEqual([])
  },
)

test('a lock that is being written this moment is waited for', async () => {
  await writeFile(path, '')
  const attempt = lockFile(path)
  await writeFile(path, JSON.stringify(identifyProcess(process.pid)))
  await expect(attempt).rejects.toThrow(DataDirectoryLockedError)
})

test("releasing does not remove somebody else's lock", async () => {
  const lock = await lockFile(path)
  const other = JSON.stringify({ pid: 1, host: 'elsewhere', started: null })
  await writeFile(path, other)
  await lock.release()
  expect(await readFile(path, 'utf8')).toBe(other)
})

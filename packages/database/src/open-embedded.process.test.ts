import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DatabaseUnreachableError, openDatabase } from './open-database.ts'
import { startChild } from './testing/child-process.ts'
import { type NotesTables, notes } from './testing/notes.ts'

let parent: string
let directory: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'plangate-embedded-'))
  directory = join(parent, 'data')
})

afterEach(() => rm(parent, { recursive: true }))

test('lets one process use a directory, and the next one find its data after that one is killed', async () => {
  await using holder = startChild(new URL('testing/hold-directory.ts', import.meta.url), directory, 'kept')
  expect(await holder.firstLine).toBe('open')
  await expect(openDatabase({ kind: 'embedded', directory }, notes)).rejects.toThrow(`process ${holder.pid}`)
  await holder.kill()
  await using database = await openDatabase<NotesTables>({ kind: 'embedded', directory }, notes)
  expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([{ id: 1, text: 'kept' }])
  await database.close()
  expect(await readdir(directory)).toEqual(['database'])
})

test('starts after a first start that was killed half-way', async () => {
  await using killed = startChild(new URL('testing/hold-directory.ts', import.meta.url), directory)
  const begun = () => ['database', 'database.new'].some((name) => existsSync(join(directory, name, 'PG_VERSION')))
  await vi.waitFor(() => expect(begun()).toBe(true), { timeout: 120_000, interval: 1 })
  await killed.kill()
  await using database = await openDatabase<NotesTables>({ kind: 'embedded', directory }, notes)
  expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([])
  await database.close()
  expect(await readdir(directory)).toEqual(['database'])
})

test('makes a directory private, also one that was open to others', async () => {
  await (await openDatabase<NotesTables>({ kind: 'embedded', directory }, notes)).close()
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
  expect(await modeOf(directory)).toBe('700')
  expect(await modeOf(join(directory, 'database'))).toBe('700')
  await chmod(join(directory, 'database'), 0o755)
  await (await openDatabase<NotesTables>({ kind: 'embedded', directory }, notes)).close()
  expect(await modeOf(join(directory, 'database'))).toBe('700')
})

test('says in one sentence that no lock can be created in a directory', async () => {
  await mkdir(join(directory, 'lock'), { recursive: true })
  const opening = openDatabase({ kind: 'embedded', directory }, notes)
  await expect(opening).rejects.toThrow(DatabaseUnreachableError)
  await expect(opening).rejects.toThrow(`The data directory ${directory} cannot be used: `)
})

test('says in one sentence that a directory cannot be created', async () => {
  await writeFile(directory, 'a file')
  const opening = openDatabase({ kind: 'embedded', directory }, notes)
  await expect(opening).rejects.toThrow(DatabaseUnreachableError)
  await expect(opening).rejects.toThrow(`The data directory ${directory} cannot be used: `)
})

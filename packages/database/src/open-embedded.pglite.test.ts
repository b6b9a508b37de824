import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('a directory is for one process; when that is killed, the next one finds what it kept', async () => {
  await using holder = startChild(new URL('testing/hold-directory.ts', import.meta.url), directory)
  expect(await holder.firstLine).toBe('open')
  await expect(openDatabase({ kind: 'embedded', directory }, notes)).rejects.toThrow(`process ${holder.pid}`)
  await holder.kill()
  await using database = await openDatabase<NotesTables>({ kind: 'embedded', directory }, notes)
  expect(await database.db.selectFrom('notes').selectAll().execute()).toEqual([{ id: 1, text: 'kept' }])
  await database.close()
  expect(await readdir(directory)).toEqual(['database'])
})

test('a directory that cannot be made is told in one sentence', async () => {
  await writeFile(directory, 'a file')
  const opening = openDatabase({ kind: 'embedded', directory }, notes)
  await expect(opening).rejects.toThrow(DatabaseUnreachableError)
  await expect(opening).rejects.toThrow(`The data directory ${directory} cannot be used: `)
})

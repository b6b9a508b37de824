import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { inject } from 'vitest'
import type { EmbeddedLocation, PostgresLocation } from '../open-database.ts'
import { makeTemporaryDirectory } from './temporary-directory.ts'

/** A database that an earlier version wrote, in two forms. */
export interface StoredDatabase {
  /** A PGlite directory, packed with tar and gzip. */
  archive: URL
  /** SQL statements that fill an empty database. */
  dump: URL
}

export interface RestoredDatabase {
  location: EmbeddedLocation | PostgresLocation
  /** Removes the files. Close the database first. */
  remove(): void
}

/** Restores a stored database, without migrating it, on the kind of database that the Vitest project is for. */
export async function restoreDatabase({ archive, dump }: StoredDatabase): Promise<RestoredDatabase> {
  const server = inject('testDatabase')
  return server.kind === 'postgres' ? restoreOnServer(server.url, dump) : unpack(archive)
}

/** Unpacks to a directory, so that a test opens it like the program. */
async function unpack(archive: URL): Promise<RestoredDatabase> {
  const { path: directory, remove } = makeTemporaryDirectory('restored')
  const loadDataDir = new Blob([await readFile(archive)])
  const pglite = await PGlite.create(join(directory, 'database'), { loadDataDir })
  await pglite.close()
  return { location: { kind: 'embedded', directory }, remove }
}

/** Restores on a server, without migrating. The database goes with the server. */
export async function restoreOnServer(serverUrl: string, dump: URL) {
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  await runOn(serverUrl, `create database ${name}`)
  const { href: url } = new URL(`/${name}`, serverUrl)
  await runOn(url, await readFile(dump, 'utf8'))
  return { location: { kind: 'postgres', url, timeoutMillis: 60_000 } as const, remove: () => {} }
}

async function runOn(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}

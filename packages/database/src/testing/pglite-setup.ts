import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import type {} from './test-server.ts'

/** Creates an empty PGlite once: a test file that loads its snapshot starts in a seventh of the time. */
export default async function setUpPglite(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'plangate-pglite-'))
  const snapshotFile = join(directory, 'empty.tar')
  await writeFile(snapshotFile, await dumpEmpty())
  project.provide('testServer', { kind: 'pglite', snapshotFile })
  return () => rm(directory, { recursive: true, force: true })
}

async function dumpEmpty(): Promise<Uint8Array> {
  const pglite = await PGlite.create()
  try {
    const dump = await pglite.dumpDataDir('none')
    return new Uint8Array(await dump.arrayBuffer())
  } finally {
    await pglite.close()
  }
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { makeTemporaryDirectory } from './temporary-directory.ts'
import type {} from './test-server.ts'

/** Creates an empty PGlite once: a test file that loads its snapshot starts in a seventh of the time. */
export default async function setUpPglite(project: TestProject): Promise<() => void> {
  const directory = makeTemporaryDirectory('pglite')
  const snapshotFile = join(directory.path, 'empty.tar')
  await writeFile(snapshotFile, await dumpEmpty())
  project.provide('testServer', { kind: 'pglite', snapshotFile })
  return directory.remove
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

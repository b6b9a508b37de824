import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type {} from './test-database.ts'

/**
 * The Vitest projects of tests with a database. `*.db.test.ts` runs on PostgreSQL, and where `repeated` says so on PGlite
 * as well; `*.pglite.test.ts` and `*.postgres.test.ts` run on one of them. A package's other projects exclude these names. Files share a process, and with it the loaded code; on
 * PGlite also a database that is emptied between them.
 *
 * @param settings are added to both projects
 * @param repeated the folders whose `*.db.test.ts` run on PGlite as well
 */
export function databaseProjects(settings: TestSettings = {}, repeated: readonly string[] = sources) {
  const provide = { ...settings.provide, testDatabase: { kind: 'pglite' as const } }
  const globalSetup = [fileURLToPath(new URL('postgres-setup.ts', import.meta.url))]
  return [
    project('pglite', [...filesIn(sources, 'pglite'), ...filesIn(repeated, 'db')], { ...settings, provide }),
    project('postgres', [...filesIn(sources, 'postgres'), ...filesIn(sources, 'db')], { ...settings, globalSetup }),
  ]
}

const sources = ['src', 'test']

const filesIn = (folders: readonly string[], kind: string) => folders.map((folder) => `${folder}/**/*.${kind}.test.ts`)

type TestSettings = NonNullable<TestProjectInlineConfiguration['test']>

/** The files of the projects above. */
export const databaseTests = ['**/*.{db,pglite,postgres}.test.ts']

function project(name: string, include: string[], settings: TestSettings): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include,
      isolate: false,
      testTimeout: 900_000,
      experimental: { viteModuleRunner: false, nodeLoader: false },
      hookTimeout: 900_000,
      expect: { poll: { timeout: 60_000 } },
      ...settings,
    },
  }
}

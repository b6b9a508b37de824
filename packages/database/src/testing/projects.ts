import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type {} from './test-database.ts'

/**
 * The Vitest projects of tests with a database. `*.db.test.ts` runs in both; `*.pglite.test.ts` and `*.postgres.test.ts`
 * run in one. A package's other projects exclude these names. Files share a process, and with it the loaded code; on
 * PGlite also a database that is emptied between them.
 *
 * @param settings are added to both projects
 * @param onPglite which files run on PGlite; by default, `*.db.test.ts` as well
 */
export function databaseProjects(settings: TestSettings = {}, onPglite = ['db', 'pglite']) {
  const provide = { ...settings.provide, testDatabase: { kind: 'pglite' as const } }
  const globalSetup = [fileURLToPath(new URL('postgres-setup.ts', import.meta.url))]
  return [
    project('pglite', onPglite, { ...settings, provide }),
    project('postgres', ['db', 'postgres'], { ...settings, globalSetup }),
  ]
}

type TestSettings = NonNullable<TestProjectInlineConfiguration['test']>

/** The files of the projects above. */
export const databaseTests = ['**/*.{db,pglite,postgres}.test.ts']

function project(name: string, kinds: readonly string[], settings: TestSettings): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: kinds.map((kind) => `{src,test}/**/*.${kind}.test.ts`),
      isolate: false,
      testTimeout: 300_000,
      hookTimeout: 300_000,
      expect: { poll: { timeout: 60_000 } },
      ...settings,
    },
  }
}

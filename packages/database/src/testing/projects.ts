import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type {} from './test-database.ts'

/**
 * The Vitest projects of tests with a database. `*.db.test.ts` runs in both; `*.pglite.test.ts` and
 * `*.postgres.test.ts` run in one. A package's other projects exclude these names. Files on PGlite share a process, and
 * with it the loaded code and a PGlite that is emptied between them.
 */
export const databaseProjects: TestProjectInlineConfiguration[] = [
  project('pglite', { isolate: false, provide: { testDatabase: { kind: 'pglite' } } }),
  project('postgres', { globalSetup: [fileURLToPath(new URL('postgres-setup.ts', import.meta.url))] }),
]

/** The files of the projects above. */
export const databaseTests = ['**/*.{db,pglite,postgres}.test.ts']

function project(
  name: 'pglite' | 'postgres',
  settings: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: ['src/**/*.db.test.ts', 'test/**/*.db.test.ts', `src/**/*.${name}.test.ts`, `test/**/*.${name}.test.ts`],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      ...settings,
    },
  }
}

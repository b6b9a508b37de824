import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type {} from './test-database.ts'

/**
 * The Vitest projects of tests that touch a database. `*.db.test.ts` runs in both; what only one of the databases can
 * show is in `*.pglite.test.ts` or `*.postgres.test.ts`. The project of a package's other tests excludes these names.
 * Files on PGlite share a process, and with it what is expensive: the code, and a PGlite that is emptied between them.
 */
export const databaseProjects: TestProjectInlineConfiguration[] = [
  project('pglite', { isolate: false, provide: { testDatabase: { kind: 'pglite' } } }),
  project('postgres', { globalSetup: [fileURLToPath(new URL('postgres-setup.ts', import.meta.url))] }),
]

/** The files that belong to the projects above. */
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

import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type {} from './test-server.ts'

/**
 * The Vitest projects of tests that touch a database. `*.db.test.ts` runs in both; what only one of the databases can
 * show is in `*.pglite.test.ts` or `*.postgres.test.ts`. The project of a package's other tests excludes these names.
 * Files on PGlite share a process, and with it what is expensive: the code, and a PGlite that is emptied between them.
 * `settings` are added to both.
 */
export function databaseProjects(settings: TestSettings = {}): TestProjectInlineConfiguration[] {
  return [
    project('pglite', {
      ...settings,
      isolate: false,
      provide: { ...settings.provide, testServer: { kind: 'pglite' } },
    }),
    project('postgres', { ...settings, globalSetup: [fileURLToPath(new URL('postgres-setup.ts', import.meta.url))] }),
  ]
}

type TestSettings = NonNullable<TestProjectInlineConfiguration['test']>

/** The files that belong to the projects above. */
export const databaseTests = ['**/*.{db,pglite,postgres}.test.ts']

function project(name: 'pglite' | 'postgres', settings: TestSettings): TestProjectInlineConfiguration {
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

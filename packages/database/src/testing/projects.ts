import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'

const setUp = (name: string) => fileURLToPath(new URL(`${name}-setup.ts`, import.meta.url))

/**
 * The Vitest projects of tests that touch a database. `*.db.test.ts` runs in both; what only one of the databases can
 * show is in `*.pglite.test.ts` or `*.postgres.test.ts`. The project of a package's other tests excludes these names.
 */
export const databaseProjects: TestProjectInlineConfiguration[] = [project('pglite'), project('postgres')]

/** The files that belong to the projects above. */
export const databaseTests = ['**/*.{db,pglite,postgres}.test.ts']

function project(name: 'pglite' | 'postgres'): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: ['src/**/*.db.test.ts', 'test/**/*.db.test.ts', `src/**/*.${name}.test.ts`, `test/**/*.${name}.test.ts`],
      globalSetup: [setUp(name)],
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  }
}

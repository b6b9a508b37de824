import { databaseProjects, databaseTests } from '@plangate/database/testing/projects'
import { defineConfig } from 'vitest/config'
import { propertySettings } from './src/testing/extent.ts'

// Type tests (*.test-d.ts) need no project: `tsc --noEmit` reads them with everything else.
export default defineConfig(({ mode }) => {
  const properties = propertySettings(mode)
  // All SQL is in `data`. On PGlite, the tests of services repeat what PostgreSQL shows.
  const repeatedOnPglite = mode === 'exhaustive' ? undefined : ['src/engine/data']
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['src/**/*.test.ts'],
            exclude: databaseTests,
            isolate: false,
            testTimeout: 900_000,
            hookTimeout: 900_000,
            experimental: { viteModuleRunner: false, nodeLoader: false },
            ...properties,
          },
        },
        ...databaseProjects(properties, repeatedOnPglite),
      ],
    },
  }
})

import { databaseProjects, databaseTests } from '@plangate/database/testing/projects'
import { defineConfig } from 'vitest/config'

// Type tests (*.test-d.ts) need no project: `tsc --noEmit` reads them with everything else.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: databaseTests,
          isolate: false,
          testTimeout: 120_000,
        },
      },
      ...databaseProjects,
    ],
  },
})

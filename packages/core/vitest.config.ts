import { databaseProjects, databaseTests } from '@plangate/database/testing/projects'
import { defineConfig } from 'vitest/config'
import { propertySettings } from './src/testing/extent.ts'

// Type tests (*.test-d.ts) need no project: `tsc --noEmit` reads them with everything else.
export default defineConfig(({ mode }) => {
  const properties = propertySettings(mode)
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['src/**/*.test.ts'],
            exclude: databaseTests,
            isolate: false,
            testTimeout: 300_000,
            ...properties,
          },
        },
        ...databaseProjects(properties),
      ],
    },
  }
})

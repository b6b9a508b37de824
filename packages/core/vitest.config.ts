import { databaseProjects, databaseTests } from '@plangate/database/testing/projects'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

declare module 'vitest' {
  interface ProvidedContext {
    /** The full run tries as often as is claimed; the quick one as often as nobody minds waiting for. */
    extent: 'quick' | 'full'
  }
}

// Type tests (*.test-d.ts) need no project: `tsc --noEmit` reads them with everything else.
export default defineConfig({
  test: {
    projects: [unitTests('unit', 'quick'), unitTests('full', 'full'), ...databaseProjects],
  },
})

function unitTests(name: string, extent: 'quick' | 'full'): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: ['src/**/*.test.ts'],
      exclude: databaseTests,
      isolate: false,
      testTimeout: 120_000,
      provide: { extent },
      setupFiles: ['src/testing/set-up-properties.ts'],
    },
  }
}

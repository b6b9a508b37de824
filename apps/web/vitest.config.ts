import { propertySettings } from '@plangate/core/testing/extent'
import { configDefaults, defineConfig } from 'vitest/config'

/** Renders whole plans and reads them back: too slow for `check`. */
const renderingTests = ['src/features/plan/no-contradictions.test.ts']

export default defineConfig(({ mode }) => {
  const properties = propertySettings(mode)
  // The rest of the screens' tests take sizes, looks, tabs or sign-ins by the dozen.
  const browserTests =
    mode === 'exhaustive' ? ['test/exhaustive/*.test.ts', 'test/console.test.ts'] : ['test/*.test.ts']
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['src/**/*.test.ts', 'build/*.test.ts'],
            exclude: [...configDefaults.exclude, ...renderingTests],
            isolate: false,
            testTimeout: 900_000,
            hookTimeout: 900_000,
            ...properties,
          },
        },
        {
          test: {
            name: 'rendering',
            include: renderingTests,
            testTimeout: 900_000,
            hookTimeout: 900_000,
            ...properties,
          },
        },
        // The files of a worker share its loaded code, its browser and a PGlite that is emptied between them. Each has a
        // server of its own, and mostly waits for it: two at a time keep two cores busy.
        {
          test: {
            name: 'browser',
            include: browserTests,
            globalSetup: 'test/unpack-chromium.ts',
            isolate: false,
            testTimeout: 900_000,
            hookTimeout: 900_000,
            // As long as the page may take for anything; a second is too short on a busy machine.
            expect: { poll: { timeout: 120_000 } },
            maxWorkers: 2,
            ...properties,
          },
        },
      ],
    },
  }
})

import { propertySettings } from '@plangate/core/testing/extent'
import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of threads: too slow for `check`. */
const processTests = ['src/**/*.process.test.ts']

export default defineConfig(({ mode }) => ({
  test: {
    // Property tests share the machine with everything else that a check runs.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    ...propertySettings(mode),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...processTests],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'process', include: processTests } },
    ],
  },
}))

import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of threads, which need a processor of their own to keep to their time: too slow for `check`. */
const processTests = ['src/**/*.process.test.ts']

export default defineConfig({
  test: {
    testTimeout: 900_000,
    hookTimeout: 900_000,
    experimental: { viteModuleRunner: false, nodeLoader: false },
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
})

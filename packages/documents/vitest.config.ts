import { configDefaults, defineConfig } from 'vitest/config'

/** Tests of threads, which need a processor of their own to keep to their time: too slow for `check`. */
const processTests = ['src/**/*.process.test.ts']

export default defineConfig({
  test: {
    testTimeout: 300_000,
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

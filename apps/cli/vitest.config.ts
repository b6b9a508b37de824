import { configDefaults, defineConfig } from 'vitest/config'

/** Tests that plan whole briefs or start the program: too slow for `check`. */
const processTests = ['src/**/*.process.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...processTests],
          isolate: false,
          testTimeout: 120_000,
        },
      },
      { test: { name: 'process', include: processTests, testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
})

import { defineConfig } from 'vitest/config'

const processTests = ['test/exhaustive/*.process.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          isolate: false,
          testTimeout: 300_000,
        },
      },
      { test: { name: 'process', include: processTests, testTimeout: 600_000, hookTimeout: 600_000 } },
    ],
  },
})

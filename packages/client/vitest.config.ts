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
          testTimeout: 900_000,
          hookTimeout: 900_000,
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
      {
        test: {
          name: 'process',
          include: processTests,
          experimental: { viteModuleRunner: false, nodeLoader: false },
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
})

import { configDefaults, defineConfig } from 'vitest/config'
import { databaseProjects, databaseTests } from './src/testing/projects.ts'

/** Tests that create whole data directories, in processes that are killed: too slow for `check`. */
const processTests = ['src/**/*.process.test.ts']
const elsewhere = [...configDefaults.exclude, ...databaseTests, ...processTests]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: elsewhere,
          isolate: false,
          experimental: { viteModuleRunner: false, nodeLoader: false },
          testTimeout: 900_000,
          hookTimeout: 900_000,
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
      ...databaseProjects(),
    ],
  },
})

import { configDefaults, defineConfig } from 'vitest/config'
import { databaseProjects, databaseTests } from './src/testing/projects.ts'

/** Tests that create whole data directories, in processes that are killed: too slow for `check`. */
const processTests = ['src/**/*.process.test.ts']
const elsewhere = [...configDefaults.exclude, ...databaseTests, ...processTests]

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: elsewhere, isolate: false, testTimeout: 300_000 },
      },
      { test: { name: 'process', include: processTests, testTimeout: 300_000, hookTimeout: 300_000 } },
      ...databaseProjects(),
    ],
  },
})

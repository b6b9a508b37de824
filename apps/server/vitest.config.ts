import { databaseProjects, databaseTests } from '@plangate/database/testing/projects'
import { configDefaults, defineConfig } from 'vitest/config'

/** Tests that start the program itself, several times: too slow for `check`. */
const processTests = ['test/*.process.test.ts']
const elsewhere = [...configDefaults.exclude, ...databaseTests, ...processTests]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,test}/**/*.test.ts'],
          exclude: elsewhere,
          isolate: false,
          testTimeout: 120_000,
        },
      },
      { test: { name: 'process', include: processTests, testTimeout: 180_000 } },
      ...databaseProjects(),
    ],
  },
})

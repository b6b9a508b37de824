import { databaseProjects, databaseTests } from '@plangate/database/testing/projects'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: [...configDefaults.exclude, ...databaseTests] } },
      ...databaseProjects,
    ],
  },
})

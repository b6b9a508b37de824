import { configDefaults, defineConfig } from 'vitest/config'
import { databaseProjects, databaseTests } from './src/testing/projects.ts'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: [...configDefaults.exclude, ...databaseTests] } },
      ...databaseProjects,
    ],
  },
})

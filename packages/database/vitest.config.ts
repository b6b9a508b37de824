import { defineConfig } from 'vitest/config'
import { databaseProjects } from './src/testing/projects.ts'

export default defineConfig({ test: { projects: databaseProjects } })

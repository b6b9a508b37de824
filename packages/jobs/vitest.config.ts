import { databaseProjects } from '@plangate/database/testing/projects'
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { projects: databaseProjects } })

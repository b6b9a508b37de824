import type { TestProject } from 'vitest/node'
import { startPostgresCluster } from './postgres-cluster.ts'
import type {} from './test-database.ts'

/** Starts one PostgreSQL for the whole test run, and stops it at the end. */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgresCluster()
  project.provide('testDatabase', { kind: 'postgres', url: cluster.url })
  return cluster.stop
}

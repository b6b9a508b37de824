import { once } from 'node:events'
import { mkdtempDisposable } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { Canaries } from '../canaries.ts'
import { Founder } from '../founder.ts'
import { newUser } from '../identities.ts'
import { operationsOf, startProgram } from '../start-program.ts'

/** Returns the lines of the metrics of a program. */
const metricsOf = async (url: string) => (await (await fetch(`${url}/metrics`)).text()).split('\n')

const answers = async (url: string) => {
  const [health, ready, other] = await Promise.all(['healthz', 'readyz', 'trpc'].map((path) => fetch(`${url}/${path}`)))
  return [await health?.json(), await ready?.json(), other?.status]
}

it('answers health checks in every role on a port of its own', async () => {
  const cluster = await startPostgresCluster()
  try {
    for (const PLANGATE_ROLE of ['all', 'web', 'worker']) {
      const env = { DATABASE_URL: cluster.url, PLANGATE_ROLE, PLANGATE_OPERATIONS_PORT: '0' }
      await using program = startProgram({ env })
      const url = await operationsOf(program)
      expect(await answers(url)).toEqual([{ status: 'alive' }, { status: 'ready' }, 404])
      expect(await metricsOf(url)).toContain('plangate_database_up 1')
      if (PLANGATE_ROLE !== 'worker') {
        const web = await program.url
        expect((await fetch(`${web}/readyz`)).status).toBe(200)
        expect((await fetch(`${web}/metrics`)).status).toBe(404)
      }
      expect(await program.stop('SIGINT')).toBe(0)
      await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    }
  } finally {
    await cluster.stop()
  }
})

it('counts calls and attempts by words from closed lists, and never by what was sent', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-metrics-'))
  const settings = { PLANGATE_DATA_DIR: home.path, PLANGATE_OPERATIONS_PORT: '0', PLANGATE_RATE_LIMIT_USER: '30' }
  await using program = startProgram({ env: settings })
  const operations = await operationsOf(program)
  const url = await program.url
  const canaries = new Canaries()
  const sent = canaries.of('a procedure that does not exist')
  const founder = await Founder.signUp(url)
  await founder.plan()
  const nowhere = { projectId: canaries.adopt('the id of a project', newUser()) }
  const missing = `projects.get?input=${encodeURIComponent(JSON.stringify(nowhere))}`
  for (const path of [sent, missing, `${sent}?query=${canaries.of('a query')}`]) await fetch(`${url}/trpc/${path}`)
  while ((await fetch(`${url}/trpc/projects.list`)).status !== 429);
  await expect
    .poll(() => metricsOf(operations))
    .toContain('plangate_requests_total{procedure="unknown",reason="PROCEDURE_NOT_FOUND"} 2')
  const lines = await metricsOf(operations)
  expect(lines).toContain('plangate_requests_total{procedure="plans.generate",reason="ok"} 1')
  expect(lines).toContain('plangate_requests_total{procedure="projects.get",reason="PROJECT_NOT_FOUND"} 1')
  expect(lines).toContain('plangate_requests_total{procedure="projects.list",reason="RATE_LIMITED"} 1')
  expect(lines).toContain('plangate_run_attempts_total{kind="generate",outcome="written"} 1')
  canaries.adopt('the id of the project', founder.project.id)
  canaries.adopt('the name of the project', founder.project.name)
  expect(canaries.in(lines.join('\n'))).toEqual([])
})

it('sends a span of every request and attempt, without anything that was sent', async () => {
  const received: string[] = []
  const collector = createServer((request, answer) => {
    request.setEncoding('utf8').on('data', (chunk: string) => received.push(chunk))
    request.on('end', () => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}'))
  })
  await once(collector.listen(0, '127.0.0.1'), 'listening')
  const address = z.object({ port: z.int() }).parse(collector.address())
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-traces-'))
  const endpoint = `http://127.0.0.1:${address.port}`
  const settings = { PLANGATE_DATA_DIR: home.path, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, LOG_LEVEL: 'info' }
  await using program = startProgram({ env: settings })
  const founder = await Founder.signUp(await program.url)
  await founder.plan()
  await fetch(`${await program.url}/trpc/projects.get?input=%7B%7D`)
  // What is left when it stops has a second, which may be too short on a busy machine.
  for (const name of ['attempt generate', 'plangate.reasons'])
    await expect.poll(() => received.join('')).toContain(name)
  expect(await program.stop('SIGINT')).toBe(0)
  collector.closeAllConnections()
  collector.close()
  const spans = received.join('')
  for (const name of ['plans.generate', 'attempt generate', 'plangate.reasons']) expect(spans).toContain(name)
  expect(spans).not.toContain(founder.project.id)
  expect(spans).not.toContain(founder.project.name)
  const [, traceId = 'none'] = /"traceId":"([0-9a-f]{32})"/.exec(program.printed) ?? []
  expect(spans).toContain(traceId)
})

it('has no such port unless the setting names one, so that two programs on a machine do not collide', async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), 'plangate-operations-'))
  await using one = startProgram({ env: { PLANGATE_DATA_DIR: join(home.path, 'one') } })
  await using other = startProgram({ env: { PLANGATE_DATA_DIR: join(home.path, 'other') } })
  expect([await operationsOf(one), await operationsOf(other)]).toEqual(['', ''])
})

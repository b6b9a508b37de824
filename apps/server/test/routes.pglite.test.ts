import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RunnerFake } from '@plangate/core/runner/fake'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createOperationsServer } from '../src/create-operations-server.ts'
import { createLogger } from '../src/logging.ts'
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts'
import { routeDoors } from './doors.ts'
import { Founder } from './founder.ts'
import { headersOf, signInByHeader } from './identities.ts'

const routesFor = (...who: string[]) =>
  Object.entries(routeDoors).flatMap(([route, door]) => (who.includes(door) ? [route] : []))

const routes = new Set<string>()
let stack: AsyncDisposableStack
let server: TestServer

beforeAll(async () => {
  stack = new AsyncDisposableStack()
  const { path: webRoot } = stack.use(await mkdtempDisposable(join(tmpdir(), 'plangate-routes-')))
  await writeFile(join(webRoot, 'index.html'), '<title>Plangate</title>')
  server = stack.use(
    await startTestServer({
      runner: new RunnerFake(),
      signIn: signInByHeader,
      webRoot,
      observe: (fastify) => fastify.addHook('onRoute', ({ url }) => void routes.add(url)),
    }),
  )
})
afterAll(() => stack.disposeAsync())

it('every route is in the table', () => {
  expect([...routes].sort()).toEqual(routesFor('open', 'procedures', 'tools').sort())
})

it('every route on the port of the operator is in the table', async () => {
  const metrics = { print: async () => '', contentType: 'text/plain' }
  const operations = createOperationsServer({ ping: async () => {}, metrics, log: createLogger('silent') })
  await operations.ready()
  const printed = [...operations.printRoutes({ commonPrefix: false }).matchAll(/(\/\S*) \(/g)].map(([, url]) => url)
  await operations.close()
  expect(printed.sort()).toEqual(['/healthz', '/metrics', '/readyz'])
  expect(routesFor('operator')).toEqual(['/metrics'])
})

it.each(routesFor('open'))('%s answers everyone alike, and says nothing about a project', async (route) => {
  const founder = await Founder.signUp(server.url)
  await founder.choose()
  const { secret } = await founder.client.tokens.create.mutate({ name: 'CI', scope: 'read' })
  const callers = [{}, headersOf(founder.userId), { authorization: `Bearer ${secret}` }, { authorization: 'Bearer no' }]
  const path = route.replace('*', `projects/${founder.project.id}`)
  const answers = []
  for (const headers of callers) {
    const answer = await fetch(`${server.url}${path}`, { headers })
    answers.push([answer.status, await answer.text()])
  }
  expect(answers[0]?.[0]).toBe(200)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(JSON.stringify(answers)).not.toContain(founder.project.name)
})

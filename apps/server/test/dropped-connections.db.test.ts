import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrations } from '@plangate/core/migrations'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { Project } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { openTestDatabase } from '@plangate/database/testing'
import { expect, inject, it } from 'vitest'
import { startTestServer } from '../src/testing/start-test-server.ts'
import { authenticateByHeader, clientOf, headersOf, newUser } from './identities.ts'
import { rawCall } from './raw-call.ts'
import { readAllPages } from './read-all-pages.ts'

/**
 * When a connection is dropped: before the request is complete, at some moment after that, or when the answer begins.
 */
type Cut = 'in the request' | 'some time after' | 'in the answer'

const cuts: Cut[] = ['in the request', 'some time after', 'some time after', 'in the answer']
const requests = { sampled: 20, exhaustive: 500 }[inject('extent')]
const atATime = 20
const maxWaitMillis = 20

it(`has ${requests} effects when ${requests} connections are dropped and every request is sent again`, async () => {
  await using database = await openTestDatabase<Tables>(migrations)
  await using server = await startTestServer({
    database,
    runner: new RunnerFake(),
    authenticate: authenticateByHeader,
  })
  const { url } = server
  const userId = newUser()
  const { projects } = clientOf(url, userId)
  const list = () => readAllPages<Project>((last) => projects.list.query(last && { cursor: last.id }))
  const headersFor = (number: number) => ({ ...headersOf(userId), 'idempotency-key': `shop ${number}` })
  const bodyOf = (number: number) => ({ name: `Shop ${number}` })

  await forEach(requests, (number) =>
    sendAndDrop(
      url,
      'projects.create',
      bodyOf(number),
      headersFor(number),
      cuts[number % cuts.length] ?? 'in the answer',
    ),
  )
  const kept = (await list()).length
  expect(kept).toBeGreaterThanOrEqual(requests / 4)
  expect(kept).toBeLessThanOrEqual((requests * 3) / 4)

  await forEach(requests, async (number) => {
    const again = () => rawCall(url, { path: 'projects.create', type: 'mutation' }, bodyOf(number), headersFor(number))
    const answer = await again()
    expect(answer).toMatchObject({ status: 200, body: { result: { data: bodyOf(number) } } })
    expect(await again()).toEqual(answer)
  })
  const names = (await list()).map(({ name }) => name)
  expect(names).toHaveLength(requests)
  expect(new Set(names).size).toBe(requests)
})

/** Calls `work` for the numbers from 0 below `count`, a few at a time. */
async function forEach(count: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: atATime }, lane))
}

/** Sends a request over a new connection, and drops the connection without reading the answer. */
async function sendAndDrop(
  url: string,
  path: string,
  input: object,
  headers: Record<string, string>,
  cut: Cut,
): Promise<void> {
  const { hostname, port } = new URL(url)
  const body = JSON.stringify(input)
  const all = {
    ...headers,
    host: `${hostname}:${port}`,
    'content-type': 'application/json',
    'content-length': body.length,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = `POST /trpc/${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
  const socket = connect(Number(port), hostname)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  const answered = new Promise((resolve) => socket.once('data', resolve))
  socket.write(cut === 'in the request' ? request.slice(0, Math.floor(Math.random() * request.length)) : request)
  await (cut === 'in the answer' ? answered : sleep(Math.random() * maxWaitMillis))
  socket.destroy()
  await closed
}

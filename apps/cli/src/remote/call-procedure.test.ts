import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { exitCodes } from '../exit-codes.ts'
import { callProcedure } from './call-procedure.ts'
import { readServerSettings } from './server-settings.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** Starts another program than Plangate, and returns its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  stops.push(() => server.close().closeAllConnections())
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it has no port')
  return `http://127.0.0.1:${address.port}`
}

const call = { path: 'builds.authorize', type: 'mutation', input: {} } as const
const { signal } = new AbortController()
const ask = (url: string, timeout?: number) =>
  callProcedure(readServerSettings({ PLANGATE_URL: url }), call, signal, timeout)

test.each<[string, RequestListener]>([
  ['a page', (_, answer) => answer.end('<h1>Welcome</h1>')],
  ['JSON of another program', (_, answer) => answer.end('{"permitted":true}')],
  ['an answer with the status of a failure', (_, answer) => answer.writeHead(500).end('{"result":{"data":{}}}')],
  ['a redirect', (_, answer) => answer.writeHead(302, { location: 'https://example.com/' }).end()],
  [
    'half an answer',
    (_, answer) => answer.writeHead(200, { 'content-length': 100 }).write('{', () => answer.destroy()),
  ],
])('takes %s for no answer', async (_, answer) => {
  await expect(ask(await serve(answer))).rejects.toMatchObject({ code: exitCodes.unreachable })
})

test('takes silence for no answer', async () => {
  await expect(ask(await serve(() => {}), 100)).rejects.toMatchObject({ code: exitCodes.unreachable })
})

test('says why there is no answer, and what to check', async () => {
  const redirecting = await serve((_, answer) => answer.writeHead(301, { location: 'https://example.com/' }).end())
  await expect(ask(redirecting)).rejects.toThrow(/ \(unexpected redirect\)\. Redirects are not followed: /)
  await expect(ask(await serve(() => {}), 100)).rejects.toThrow(/ \(no answer in time\)\. Check that Plangate runs /)
  const stopped = await serve(() => {})
  for (const stop of stops.splice(0)) stop()
  await expect(ask(stopped)).rejects.toThrow(`Cannot reach ${stopped} (no server listens there). Check `)
})

test('takes empty settings for settings that are not set', () => {
  const { url, token } = readServerSettings({ PLANGATE_URL: '', PLANGATE_TOKEN: '' })
  expect([url.href, token]).toEqual(['http://127.0.0.1:4400/', null])
})

test('keeps the path of the address, and sends the token', async () => {
  let asked: IncomingMessage | null = null
  const url = await serve((request, answer) => {
    asked = request
    answer.end('{"result":{"data":7}}')
  })
  const server = readServerSettings({ PLANGATE_URL: `${url}/behind/a/proxy`, PLANGATE_TOKEN: 'secret' })
  expect(await callProcedure(server, call, signal)).toEqual({ data: 7 })
  expect(asked).toMatchObject({ url: '/behind/a/proxy/trpc/builds.authorize', method: 'POST' })
  expect(asked).toMatchObject({ headers: { authorization: 'Bearer secret' } })
})

test('returns a refusal with a reason that only a newer server knows', async () => {
  const error = { message: 'A review is due.', data: { reason: 'REVIEW_DUE', details: { since: 'May' } } }
  const url = await serve((_, answer) => answer.writeHead(409).end(JSON.stringify({ error })))
  expect(await ask(url)).toEqual({
    refusal: { status: 409, reason: 'REVIEW_DUE', message: 'A review is due.', details: { since: 'May' } },
  })
})

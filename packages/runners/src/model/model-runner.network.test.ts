import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { createModelRunner } from './index.ts'
import { modelProviders } from './providers.ts'
import { answersWith, failsWith } from './testing/behaviours.ts'
import { goodDraft } from './testing/good-model.ts'
import { markedBrief } from './testing/marked-brief.ts'
import { ModelServer } from './testing/model-server.ts'

const apiKey = 'sk-canary-7d0c'
const request = { brief: markedBrief(''), regeneration: null, repair: null }
const { signal } = new AbortController()
const draft = await goodDraft(request.brief)
let configured: ModelServer

/** A server on this machine that is not configured, and everything it receives. */
let elsewhere: { port: number; sent: string; connections: number; close(): void }

beforeAll(async () => {
  configured = await ModelServer.start(answersWith(JSON.stringify(draft)))
  elsewhere = await listenToEverything()
})
beforeEach(() => {
  configured.calls.length = 0
  elsewhere.sent = ''
  elsewhere.connections = 0
})
afterAll(async () => {
  elsewhere.close()
  await configured[Symbol.asyncDispose]()
})

async function listenToEverything() {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    heard.connections += 1
    sockets.add(socket.on('error', () => {}))
    socket.setEncoding('latin1').on('data', (bytes) => {
      heard.sent += bytes
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 0\r\n\r\n')
    })
  })
  server.listen(0)
  await once(server, 'listening')
  const close = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  const heard = { port: portOf(server.address()), sent: '', connections: 0, close }
  return heard
}

const portOf = (address: AddressInfo | string | null) => (typeof address === 'object' && address ? address.port : 0)

/** Redirect targets of an attacker: this machine under all its names, private networks, and cloud metadata services. */
const redirectTargets = (port: number) => [
  `http://127.0.0.1:${port}/v1/chat/completions`,
  `http://localhost:${port}/v1/messages`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://0.0.0.0:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f.1:${port}/`,
  `https://127.0.0.1:${port}/`,
  `//127.0.0.1:${port}/v1/messages`,
  `http://models.example@127.0.0.1:${port}/`,
  'http://169.254.169.254/latest/meta-data/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://10.0.0.1/',
  'file:///etc/passwd',
  'data:text/event-stream,data:%20{}',
  '/v1/somewhere/else',
  '../admin',
]

/** Every status is also tested in model-failure.test.ts. */
const redirectStatuses = { sampled: [307], exhaustive: [301, 302, 303, 307, 308] }[inject('extent')]

describe.each(modelProviders)('a model of %s', (provider) => {
  test(`is the only server called, for 17 redirect targets and the statuses ${redirectStatuses}`, async () => {
    const locations = redirectTargets(elsewhere.port)
    expect(locations).toHaveLength(17)
    for (const status of redirectStatuses)
      for (const location of locations) {
        configured.calls.length = 0
        configured.behave = failsWith(status, 'over there', { location })
        const asked = configured.runner(provider, { apiKey }).draft(request, signal)
        await expect(asked, location).rejects.toMatchObject({ kind: 'rejected', isRetryable: false })
        expect(configured.calls, location).toHaveLength(1)
      }
    expect(elsewhere).toMatchObject({ connections: 0, sent: '' })
  })

  test('is the only server called when its answer and headers name another one', async () => {
    const address = `http://127.0.0.1:${elsewhere.port}/`
    configured.behave = (call) => {
      const headers = { 'content-location': address, link: `<${address}>; rel=preload`, refresh: `0;url=${address}` }
      for (const [name, value] of Object.entries(headers)) call.response.setHeader(name, value)
      return answersWith(JSON.stringify({ ...draft, recommendedKey: address, url: address }))(call)
    }
    await configured.runner(provider, { apiKey }).draft(request, signal)
    expect(configured.calls).toHaveLength(1)
    expect(elsewhere.connections).toBe(0)
  })

  test('receives nothing over https before its certificate is verified', async () => {
    // As if DNS were spoofed to lead to this machine, which has no certificate for the name.
    for (const host of ['localhost', '127.0.0.1']) {
      elsewhere.sent = ''
      const baseUrl = `https://${host}:${elsewhere.port}/v1`
      const runner = createModelRunner({ provider, model: 'm', apiKey, baseUrl })
      await expect(runner.draft(request, signal)).rejects.toMatchObject({ kind: 'connection' })
      expect(elsewhere.sent).not.toBe('')
      expect(elsewhere.sent).not.toContain(apiKey)
      expect(elsewhere.sent).not.toContain('choirs')
    }
  })
})

import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunnerFake } from '@plangate/core/runner/fake'
import type { FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { startTestServer } from '../src/testing/start-test-server.ts'

it('refuses in the format of tRPC while it stops', async () => {
  let closing: Promise<unknown> | undefined
  let close = () => {}
  // Without the rest of a stop, which gives requests under way half a second.
  const observe = (fastify: FastifyInstance) => {
    close = () => {
      closing = fastify.close()
    }
  }
  await using server = await startTestServer({ runner: new RunnerFake(), observe })
  const { port, host } = new URL(server.url)
  const head = (method: string, path: string) => `${method} /trpc/${path} HTTP/1.1\r\nhost: ${host}\r\n`
  const socket = connect(Number(port), '127.0.0.1')
  const goesOn = once(socket, 'data')
  const answers = text(socket)
  // Its body does not come yet, so that the connection is not closed as idle. The server says when it has read the head.
  const waiting = 'content-type: application/json\r\ncontent-length: 2\r\nexpect: 100-continue\r\n\r\n'
  socket.write(`${head('POST', 'none')}${waiting}`)
  await goesOn
  close()
  while (await takesConnections(Number(port))) await sleep(10)
  socket.write(`{}${head('GET', 'session.config')}\r\n`)
  const [, , , second = ''] = (await answers).split('HTTP/1.1 ')
  expect(second).toMatch(/^503 .*\r\nconnection: close\r\n/is)
  expect(JSON.parse(second.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    error: { message: expect.stringContaining('stopping'), data: { reason: 'SERVER_STOPPING', httpStatus: 503 } },
  })
  await closing
})

/** Whether the server still listens. It begins to refuse requests before it stops listening. */
async function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

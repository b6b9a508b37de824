import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunnerFake } from '@plangate/core/runner/fake'
import { expect, it } from 'vitest'
import { startTestServer } from '../src/testing/start-test-server.ts'

it('refuses in the format of tRPC while it stops', async () => {
  const server = await startTestServer({ runner: new RunnerFake() })
  const { port, host } = new URL(server.url)
  const head = (method: string, path: string) => `${method} /trpc/${path} HTTP/1.1\r\nhost: ${host}\r\n`
  const socket = connect(Number(port), '127.0.0.1')
  const answers = text(socket)
  // Its body does not come yet, so that the connection is not closed as idle.
  socket.write(`${head('POST', 'none')}content-type: application/json\r\ncontent-length: 2\r\n\r\n`)
  await sleep(100)
  const stopped = server[Symbol.asyncDispose]()
  await sleep(50)
  socket.write(`{}${head('GET', 'session.config')}\r\n`)
  const [, , second = ''] = (await answers).split('HTTP/1.1 ')
  expect(second).toMatch(/^503 .*\r\nconnection: close\r\n/is)
  expect(JSON.parse(second.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    error: { message: expect.stringContaining('stopping'), data: { reason: 'SERVER_STOPPING', httpStatus: 503 } },
  })
  await stopped
})

import { type AddressInfo, createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { postMessage } from './post-message.ts'
import { ReachableAddresses } from './reachable-addresses.ts'
import { Receiver } from './testing/receiver.ts'

const loopback = new ReachableAddresses(['loopback'])
const internet = new ReachableAddresses([])
const never = new AbortController().signal

async function open(): Promise<Receiver> {
  const receiver = await Receiver.open()
  onTestFinished(() => receiver[Symbol.asyncDispose]())
  return receiver
}

const post = (url: string, { addresses = loopback, signal = never } = {}) =>
  postMessage({ url, headers: { 'webhook-id': 'm1' }, body: '{"words":"für"}' }, addresses, signal)

test('posts the body as it is, with its headers', async () => {
  const receiver = await open()
  expect(await post(receiver.url)).toEqual({ status: 204, problem: null })
  expect(receiver.received).toMatchObject([{ body: '{"words":"für"}', headers: { 'webhook-id': 'm1' } }])
})

test.each([200, 201, 299])('takes %i for a success', async (status) => {
  const receiver = await open()
  receiver.answer = (_, response) => response.writeHead(status).end('thanks')
  expect(await post(receiver.url)).toEqual({ status, problem: null })
})

test.each([400, 404, 410, 500, 503])('takes %i for a failure', async (status) => {
  const receiver = await open()
  receiver.answer = (_, response) => response.writeHead(status).end()
  expect(await post(receiver.url)).toEqual({ status, problem: 'status' })
})

test.each([301, 302, 303, 307, 308])('follows no redirect: %i', async (status) => {
  const [receiver, other] = [await open(), await open()]
  receiver.answer = (_, response) => response.writeHead(status, { location: other.url }).end()
  expect(await post(receiver.url)).toEqual({ status, problem: 'redirect' })
  expect(other.received).toEqual([])
})

test('reads no more of an answer than its beginning', async () => {
  const receiver = await open()
  const cut = Promise.withResolvers<void>()
  receiver.answer = (_, response) => {
    response.writeHead(200)
    response.on('close', cut.resolve)
    const write = () => response.writable && response.write('x'.repeat(65_536), () => setImmediate(write))
    write()
  }
  expect(await post(receiver.url)).toEqual({ status: 200, problem: null })
  await cut.promise
})

test('waits for an answer until its time is over', async () => {
  const receiver = await open()
  receiver.answer = () => {}
  const result = await post(receiver.url, { signal: AbortSignal.timeout(100) })
  expect(result).toEqual({ status: null, problem: 'timeout' })
})

test.each([
  ['closes the connection', (socket: Socket) => socket.destroy()],
  ['does not speak HTTP', (socket: Socket) => socket.end('SSH-2.0-OpenSSH\r\n')],
])('says that there was no answer when the other side %s', async (_, behave) => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    behave(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  expect(await post(`http://127.0.0.1:${port}/`)).toEqual({ status: null, problem: 'connection' })
})

test('says that nobody listens', async () => {
  const receiver = await open()
  const { url } = receiver
  await receiver[Symbol.asyncDispose]()
  expect(await post(url)).toEqual({ status: null, problem: 'connection' })
})

test('says that there is no such host', async () => {
  expect(await post('https://plangate.invalid/')).toEqual({ status: null, problem: 'name' })
})

test('needs a certificate for https', async () => {
  const { port } = await open()
  expect(await post(`https://127.0.0.1:${port}/`)).toMatchObject({ status: null, problem: 'connection' })
})

/** Hosts of this machine or its network, as numbers of every kind, and names that have these addresses. */
const inside = ['127.0.0.1', '[::1]', '2130706433', '0x7f000001', '169.254.169.254', '10.0.0.8', '[::ffff:7f00:1]']

test.each([...inside, 'localhost'])('sends nothing to %s unless it is allowed', async (host) => {
  const { port, received } = await open()
  for (const protocol of ['https', 'http'])
    expect(await post(`${protocol}://${host}:${port}/`, { addresses: internet })).toEqual({
      status: null,
      problem: 'address',
    })
  expect(received).toEqual([])
})

test('sends nothing to a name by http whose address is not among those that are allowed', async () => {
  const { port, received } = await open()
  const addresses = new ReachableAddresses(['10.1.0.0/16'])
  expect(await post(`http://localhost:${port}/`, { addresses })).toEqual({ status: null, problem: 'address' })
  expect(received).toEqual([])
})

test('looks up names, and sends to those whose address is allowed', async () => {
  const { port, received } = await open()
  expect(await post(`http://localhost:${port}/`)).toEqual({ status: 204, problem: null })
  expect(received).toHaveLength(1)
})

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setInterval as every } from 'node:timers/promises'

/** Ways to keep a connection busy with a request that never completes. */
export const slowClients: Record<string, (socket: Socket) => Promise<void>> = {
  silent: async () => {},
  'slow headers': async (socket) => {
    socket.write('GET /trpc/projects.list HTTP/1.1\r\nhost: localhost\r\nx-more: ')
    await trickle(socket)
  },
  'slow body': async (socket) => {
    socket.write(post(200_000))
    await trickle(socket)
  },
  'no body': async (socket) => {
    socket.write(post(20))
  },
  'slow headers after a good request': async (socket) => {
    socket.write('GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n')
    await once(socket, 'data')
    socket.write('GET /trpc/projects.list HTTP/1.1\r\nhost: localhost\r\nx-more: ')
    await trickle(socket)
  },
}

const post = (length: number) =>
  `POST /trpc/projects.create HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n{"name":"`

/** Sends a byte every 50 ms until the connection closes. */
async function trickle(socket: Socket): Promise<void> {
  for await (const _ of every(50)) {
    if (socket.destroyed) return
    socket.write('x')
  }
}

/** Returns the server's last answer, and the seconds until it closed the connection. */
export async function waitSlowly(url: string, kind: (socket: Socket) => Promise<void>) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const began = performance.now()
  let answer = ''
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    answer = String(chunk)
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await once(socket, 'connect')
  void kind(socket)
  await closed
  return { answer, seconds: (performance.now() - began) / 1_000 }
}

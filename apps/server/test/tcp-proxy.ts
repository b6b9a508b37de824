import { connect, createServer, type Socket } from 'node:net'

export interface TcpProxy extends AsyncDisposable {
  port: number
  /** Ends every connection and refuses new ones. */
  cut(): void
  /** Accepts connections again, optionally to another port. */
  restore(targetPort?: number): void
  /** Passes nothing on, not even the end of a connection, and does not answer new connections. */
  freeze(): void
  /** Passes on what was held back. New connections that were closed meanwhile are forgotten. */
  thaw(): void
}

/** Starts a proxy to a server on this machine, whose connections a test can cut or freeze. */
export async function startTcpProxy(firstPort: number): Promise<TcpProxy> {
  const wire = new Wire(firstPort)
  const server = createServer((near) => void wire.accept(near))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    port: address.port,
    cut: () => wire.cut(),
    restore: (port) => wire.restore(port),
    freeze: () => wire.freeze(),
    thaw: () => wire.thaw(),
    [Symbol.asyncDispose]: async () => {
      wire.cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Starts a proxy to a database server, and returns the database URL that goes through it. */
export async function proxyPostgres(databaseUrl: string): Promise<{ proxy: TcpProxy; url: string }> {
  const address = new URL(databaseUrl)
  const proxy = await startTcpProxy(Number(address.port))
  address.port = String(proxy.port)
  return { proxy, url: address.href }
}

class Wire {
  readonly #links = new Set<[near: Socket, far: Socket]>()
  readonly #arriving = new Set<Socket>()
  #targetPort: number
  #isCut = false
  #frozen: PromiseWithResolvers<void> | null = null

  constructor(targetPort: number) {
    this.#targetPort = targetPort
  }

  async accept(near: Socket): Promise<void> {
    near.on('error', () => {})
    const received = await this.#untilThawed(near)
    if (this.#isCut) near.destroy()
    if (near.destroyed) return
    const far = connect(this.#targetPort, '127.0.0.1').on('error', () => {})
    for (const chunk of received) far.write(chunk)
    const link: [Socket, Socket] = [near, far]
    this.#links.add(link)
    near.on('close', () => void this.#close(link, far))
    far.on('close', () => void this.#close(link, near))
    join(link)
  }

  cut(): void {
    this.#isCut = true
    this.thaw()
    for (const socket of [...this.#arriving, ...[...this.#links].flat()]) socket.destroy()
  }

  restore(targetPort = this.#targetPort): void {
    this.#targetPort = targetPort
    this.#isCut = false
  }

  freeze(): void {
    this.#frozen ??= Promise.withResolvers()
    for (const [near, far] of this.#links) {
      near.unpipe(far)
      far.unpipe(near)
    }
  }

  thaw(): void {
    if (this.#frozen === null) return
    this.#frozen.resolve()
    this.#frozen = null
    for (const link of this.#links) join(link)
  }

  /** Returns what was sent on a new connection until the proxy was thawed. */
  async #untilThawed(near: Socket): Promise<Buffer[]> {
    const received: Buffer[] = []
    if (this.#frozen === null) return received
    const collect = (chunk: Buffer) => void received.push(chunk)
    this.#arriving.add(near.on('data', collect))
    await this.#frozen.promise
    this.#arriving.delete(near)
    near.pause().off('data', collect)
    return received
  }

  async #close(link: [Socket, Socket], other: Socket): Promise<void> {
    await this.#frozen?.promise
    other.destroy()
    this.#links.delete(link)
  }
}

function join([near, far]: [Socket, Socket]): void {
  near.pipe(far)
  far.pipe(near)
}

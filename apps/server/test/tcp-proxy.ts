import { connect, createServer, type Socket } from 'node:net'

export interface TcpProxy extends AsyncDisposable {
  port: number
  /** Ends every connection and refuses new ones. */
  cut(): void
  /** Lets connections through again, perhaps to another port. */
  mend(targetPort?: number): void
  /** Lets nothing through and says nothing: what is sent, an end included, lies on the way; new ones get no answer. */
  freeze(): void
  /** Lets go on what lies on the way. Who did not wait for an answer to a new connection has never been there. */
  thaw(): void
}

/** A wire to a server on this machine that a test can cut or freeze. */
export async function startTcpProxy(firstPort: number): Promise<TcpProxy> {
  const wire = new Wire(firstPort)
  const server = createServer((near) => void wire.accept(near))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port.')
  return {
    port: address.port,
    cut: () => wire.cut(),
    mend: (port) => wire.mend(port),
    freeze: () => wire.freeze(),
    thaw: () => wire.thaw(),
    [Symbol.asyncDispose]: async () => {
      wire.cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A proxy to the server of a database, and the database's address by way of it. */
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
    const said = await this.#untilThawed(near)
    if (this.#isCut) near.destroy()
    if (near.destroyed) return
    const far = connect(this.#targetPort, '127.0.0.1').on('error', () => {})
    for (const chunk of said) far.write(chunk)
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

  mend(targetPort = this.#targetPort): void {
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

  /** What was said on a new connection while nothing got through. */
  async #untilThawed(near: Socket): Promise<Buffer[]> {
    const said: Buffer[] = []
    if (this.#frozen === null) return said
    const hear = (chunk: Buffer) => void said.push(chunk)
    this.#arriving.add(near.on('data', hear))
    await this.#frozen.promise
    this.#arriving.delete(near)
    near.pause().off('data', hear)
    return said
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

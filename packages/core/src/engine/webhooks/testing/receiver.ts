import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'

/** A message as it arrived. */
export interface Received {
  headers: Record<string, string>
  body: string
}

/** A program that receives webhooks, on this machine. */
export class Receiver implements AsyncDisposable {
  readonly received: Received[] = []
  /** Answers a message; 204 until a test says otherwise. */
  answer: RequestListener = (_, response) => response.writeHead(204).end()
  readonly #server: Server
  readonly #waiting = new Set<() => void>()

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        this.received.push({ headers: asStrings(request.headers), body: Buffer.concat(chunks).toString('utf8') })
        this.answer(request, response)
        for (const notice of this.#waiting) notice()
      })
    })
  }

  static async open(port = 0): Promise<Receiver> {
    const receiver = new Receiver()
    await new Promise<void>((resolve) => receiver.#server.listen(port, '127.0.0.1', resolve))
    return receiver
  }

  get port(): number {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the receiver does not listen')
    return address.port
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/plangate`
  }

  /** Waits for a number of messages, and returns all. */
  async waitFor(count: number): Promise<readonly Received[]> {
    while (this.received.length < count) await new Promise<void>((resolve) => this.#waiting.add(resolve))
    return this.received
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

function asStrings(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createModelRunner } from '../index.ts'
import type { ModelProvider } from '../providers.ts'
import { type ModelRequest, parseModelRequest } from './wire-protocols.ts'

/** One request to the server, and the response that a behaviour writes to. */
export interface ModelCall extends ModelRequest {
  path: string
  headers: IncomingMessage['headers']
  response: ServerResponse
  /** Settles when the response is written or the connection is closed. */
  closed: Promise<void>
}

/** How the server answers a request. */
export type Behaviour = (call: ModelCall) => unknown

/** A model's server on a free local port that speaks the protocols of all providers below `/v1`. */
export class ModelServer implements AsyncDisposable {
  readonly calls: ModelCall[] = []
  behave: Behaviour
  readonly #server = createServer({ keepAliveTimeout: 0 }, (request, response) => this.#answer(request, response))

  private constructor(behave: Behaviour) {
    this.behave = behave
  }

  static async start(behave: Behaviour): Promise<ModelServer> {
    const server = new ModelServer(behave)
    server.#server.listen(0, '127.0.0.1')
    await once(server.#server, 'listening')
    return server
  }

  get baseUrl(): string {
    const address = this.#server.address()
    return `http://127.0.0.1:${isTcp(address) ? address.port : 0}/v1`
  }

  /** A Runner whose model is this server. */
  runner(provider: ModelProvider, { apiKey = 'test-key', model = 'claude-sonnet-4-5', webSearch = false } = {}) {
    return createModelRunner({ provider, model, apiKey, webSearch, baseUrl: this.baseUrl })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const asked = parseModelRequest(path, await text(request))
    const call = { ...asked, path, headers: request.headers, response, closed: closing(response) }
    this.calls.push(call)
    await this.behave(call)
  }
}

/** Unlike `once`, does not reject when the connection is reset. */
function closing(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once('close', resolve))
}

function isTcp(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

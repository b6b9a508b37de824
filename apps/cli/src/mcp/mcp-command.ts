import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { ErrorCode, isJSONRPCRequest, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import { describeUnreachable } from '../remote/describe-unreachable.ts'
import { readServerSettings } from '../remote/server-settings.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Speaks the Model Context Protocol on standard input and output, until standard input ends. It passes every message on to
 * the server's `/mcp`, which alone knows the tools.
 *
 * @throws {CommandFailure} `usage` for wrong settings
 */
export async function mcpCommand(terminal: Terminal): Promise<void> {
  const { url, token } = readServerSettings(terminal.variables)
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  const server = new StreamableHTTPClientTransport(new URL('mcp', url), {
    requestInit: { headers, redirect: 'error' },
  })
  const output = new PassThrough()
  output.pipe(terminal.output)
  const agent = new StdioServerTransport(terminal.input, output)
  agent.onmessage = (message) => passOn(message, server, agent, url)
  server.onmessage = (message) => void agent.send(message)
  await server.start()
  await agent.start()
  await once(terminal.input, 'end', { signal: terminal.signal })
  await agent.close()
}

/** A request that cannot be passed on is answered here, so that the agent does not wait for it. */
function passOn(message: JSONRPCMessage, server: Transport, agent: Transport, { origin }: URL): void {
  server.send(message).catch((cause) => {
    if (!isJSONRPCRequest(message)) return
    const error = { code: ErrorCode.ConnectionClosed, message: describeUnreachable(origin, cause) }
    void agent.send({ jsonrpc: '2.0', id: message.id, error })
  })
}

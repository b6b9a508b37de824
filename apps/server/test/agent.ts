import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js'
import type { TokenScope } from '@plangate/core/schemas'
import type { Founder } from './founder.ts'

/** What a tool answers: parsed JSON, or a refusal with its words. */
export type ToolAnswer = { answer: unknown } | { refused: unknown; words: string }

/** Connects the SDK's own client to a server, with these headers. */
export async function connectAgent(url: string, headers: Record<string, string>): Promise<Client> {
  const client = new Client({ name: 'agent', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } })
  await client.connect(transport)
  return client
}

/** Connects an agent with a new token of a founder. */
export async function connectWithToken(url: string, founder: Founder, scope: TokenScope): Promise<Client> {
  const { secret } = await founder.client.tokens.create.mutate({ name: scope, scope })
  return connectAgent(url, { authorization: `Bearer ${secret}` })
}

export async function useTool(client: Client, name: string, input: object): Promise<ToolAnswer> {
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: { ...input } }))
  const [content] = result.content
  if (content?.type !== 'text') throw new Error('a tool answers with text')
  return result.isError === true
    ? { refused: result.structuredContent, words: content.text }
    : { answer: JSON.parse(content.text) }
}

import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { createMcpServer, type InputSchema, type ProcedureAnswer, type Procedures } from './create-mcp-server.ts'

/** A procedure, as the description of the API has it. */
export interface McpProcedure {
  path: string
  type: 'query' | 'mutation'
  input: z.ZodType | null
}

/**
 * Adds `/mcp`: the Model Context Protocol over streamable HTTP, without sessions and without streams. Every tool and every
 * resource is a request to `/trpc` by the same caller, inside this process. So the limits, the sign-in, the checks of
 * origins and bodies, the log and the metrics are those of any call.
 */
export function serveMcp(server: FastifyInstance, procedures: readonly McpProcedure[]): void {
  const inputSchemaOf = createInputSchemaOf(procedures)
  server.post('/mcp', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (Array.isArray(request.body)) return reply.status(400).send(severalMessages)
    const call: Procedures['call'] = (path, input) =>
      callOver(server, request, findProcedure(procedures, path), input).catch((error) => hide(error, request))
    const mcp = createMcpServer({ call, inputSchemaOf })
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await mcp.connect(transport)
    const response = await transport.handleRequest(toWebRequest(request), { parsedBody: request.body })
    const body = await response.text()
    await mcp.close()
    reply.status(response.status).type(response.headers.get('content-type') ?? 'application/json')
    return reply.send(body)
  })
  // Without sessions, there is nothing to listen to and nothing to end.
  server.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: (_, reply) => reply.status(405).headers({ allow: 'POST', 'cache-control': 'no-store' }).send(),
  })
}

/** The protocol has no batches since 2025-06-18. A small one that asks for the tools again and again has a huge answer. */
const severalMessages = {
  jsonrpc: '2.0',
  id: null,
  error: { code: ErrorCode.InvalidRequest, message: 'Send one message at a time.' },
}

function toWebRequest({ method, headers }: FastifyRequest): Request {
  const sent = Object.entries(headers).filter((header): header is [string, string] => typeof header[1] === 'string')
  return new Request('http://plangate/mcp', { method, headers: sent })
}

/** Each schema is converted once: anyone may ask for the list of tools, as often as they like. */
function createInputSchemaOf(known: readonly McpProcedure[]): Procedures['inputSchemaOf'] {
  const converted = new Map<string, InputSchema>()
  return (path) => {
    const schema = converted.get(path) ?? toInputSchema(findProcedure(known, path))
    converted.set(path, schema)
    return schema
  }
}

function toInputSchema({ input }: McpProcedure): InputSchema {
  return { ...z.toJSONSchema(input ?? z.object({}), { io: 'input' }), type: 'object' }
}

function findProcedure(known: readonly McpProcedure[], path: string): McpProcedure {
  const procedure = known.find((one) => one.path === path)
  if (procedure === undefined) throw new Error(`${path} is not a procedure`)
  return procedure
}

/** What identifies the caller and their page. */
const passedOn = ['authorization', 'host', 'origin'] as const

async function callOver(
  server: FastifyInstance,
  { headers, ip }: FastifyRequest,
  { path, type }: McpProcedure,
  input: unknown,
): Promise<ProcedureAnswer> {
  const own = Object.fromEntries(
    passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  )
  const text = JSON.stringify(input) ?? ''
  const answer = await server.inject({
    ...(type === 'query'
      ? { method: 'GET', url: `/trpc/${path}`, query: text === '' ? {} : { input: text } }
      : { method: 'POST', url: `/trpc/${path}`, payload: text }),
    headers: type === 'query' ? own : { ...own, 'content-type': 'application/json' },
    remoteAddress: ip,
  })
  return readAnswer(answer.json())
}

/** The SDK puts the message of any other error on the wire. */
function hide(error: unknown, { log }: FastifyRequest): never {
  log.error({ err: error }, 'a call of an agent failed')
  throw new McpError(ErrorCode.InternalError, 'Something went wrong on our side.')
}

const Answered = z.object({ result: z.object({ data: z.unknown() }) })
const Refused = z.object({
  error: z.object({ message: z.string(), data: z.object({ reason: z.string(), details: z.unknown() }) }),
})

function readAnswer(json: unknown): ProcedureAnswer {
  const answered = Answered.safeParse(json)
  if (answered.success) return answered.data.result
  const { message, data } = Refused.parse(json).error
  return { refusal: { message, ...data } }
}

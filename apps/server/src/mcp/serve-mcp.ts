import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { createMcpServer, type ProcedureAnswer, type Procedures } from './create-mcp-server.ts'

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
  server.post('/mcp', async (request, reply) => {
    const mcp = createMcpServer(proceduresOf(server, request, procedures))
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await mcp.connect(transport)
    const response = await transport.handleRequest(toWebRequest(request), { parsedBody: request.body })
    const body = await response.text()
    await mcp.close()
    reply.header('cache-control', 'no-store').status(response.status)
    return reply.type(response.headers.get('content-type') ?? 'application/json').send(body)
  })
  // Without sessions, there is nothing to listen to and nothing to end.
  server.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: (_, reply) => reply.status(405).headers({ allow: 'POST', 'cache-control': 'no-store' }).send(),
  })
}

function toWebRequest({ method, headers }: FastifyRequest): Request {
  const sent = Object.entries(headers).filter((header): header is [string, string] => typeof header[1] === 'string')
  return new Request('http://plangate/mcp', { method, headers: sent })
}

function proceduresOf(server: FastifyInstance, request: FastifyRequest, known: readonly McpProcedure[]): Procedures {
  const find = (path: string) => {
    const procedure = known.find((one) => one.path === path)
    if (procedure === undefined) throw new Error(`${path} is not a procedure`)
    return procedure
  }
  return {
    call: (path, input) => callOver(server, request, find(path), input),
    inputSchemaOf: (path) => ({ ...z.toJSONSchema(find(path).input ?? z.object({}), { io: 'input' }), type: 'object' }),
  }
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

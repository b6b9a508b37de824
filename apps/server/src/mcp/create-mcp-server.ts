import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  GetPromptRequestSchema,
  type GetPromptResult,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { plannerPrompt, writePlannerPrompt } from './planner-prompt.ts'
import { findResource, resources, templateOf } from './resources.ts'
import { type McpTool, tools } from './tools.ts'

interface Refusal {
  reason: string
  message: string
  details: unknown
}

/** The answer of a procedure, or its refusal. */
export type ProcedureAnswer = { data: unknown } | { refusal: Refusal }

export interface Procedures {
  /** Calls a procedure as the caller of the MCP server, behind the checks of every call over HTTP. */
  call(path: string, input: unknown): Promise<ProcedureAnswer>
  /** Returns the input of a procedure. */
  inputSchemaOf(path: string): InputSchema
}

/** A JSON Schema of an object. */
export type InputSchema = { type: 'object'; [key: string]: unknown }

const instructions = `Plangate holds the brief and the plan of a product, and decides whether it may be built. Read the brief
and the selected option before you build, and request a permit. To plan, follow the prompt write_plan. Only a person can
decide the direction and select an option.`

/** Creates an MCP server for one request: it remembers nothing, so that any process can answer the next one. */
export function createMcpServer(procedures: Procedures): Server {
  const capabilities = { tools: {}, resources: {}, prompts: {} }
  const server = new Server({ name: 'plangate', version: '1' }, { capabilities, instructions })
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map((tool) => describeTool(tool, procedures)),
  }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => callTool(params.name, params.arguments, procedures))
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: [plannerPrompt] }))
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => getPrompt(params.name, params.arguments))
  // Projects are listed by a tool; there may be many.
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [] }))
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: resources.map(({ name, description }) => {
      return { name, description, uriTemplate: templateOf(name), mimeType: 'application/json' }
    }),
  }))
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => readResource(params.uri, procedures))
  return server
}

function describeTool({ name, description, annotations, procedure }: McpTool, { inputSchemaOf }: Procedures) {
  return { name, description, annotations, inputSchema: inputSchemaOf(procedure) }
}

async function callTool(name: string, input: unknown, { call }: Procedures): Promise<CallToolResult> {
  const tool = tools.find((known) => known.name === name)
  if (tool === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${name}.`)
  const answer = await call(tool.procedure, input)
  if ('refusal' in answer) {
    const { reason, details } = answer.refusal
    return { isError: true, content: [asText(refusalText(answer.refusal))], structuredContent: { reason, details } }
  }
  const { pick = (all: unknown) => all } = tool
  return { content: [asText(JSON.stringify(pick(answer.data)))] }
}

/** Many agents show their model the text alone. */
function refusalText({ message, reason, details }: Refusal): string {
  const sentence = `${message} (${reason})`
  return details === null ? sentence : `${sentence}\n${JSON.stringify(details)}`
}

function getPrompt(name: string, { projectId }: Record<string, string> = {}): GetPromptResult {
  if (name !== plannerPrompt.name) throw new McpError(ErrorCode.InvalidParams, `The prompt ${name} does not exist.`)
  const text = writePlannerPrompt(projectId)
  if (text === null) throw new McpError(ErrorCode.InvalidParams, 'projectId is not the id of a project.')
  return { description: plannerPrompt.description, messages: [{ role: 'user', content: asText(text) }] }
}

const asText = (text: string) => ({ type: 'text', text }) as const

async function readResource(uri: string, { call }: Procedures) {
  const found = findResource(uri)
  if (found === null) throw new McpError(ErrorCode.InvalidParams, 'There is no such resource.')
  const answer = await call(found.procedure, found.input)
  if ('refusal' in answer) throw new McpError(ErrorCode.InvalidRequest, answer.refusal.message)
  return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(answer.data) }] }
}

import { z } from 'zod'
import type { ModelProvider } from '../providers.ts'

export interface Tokens {
  input: number
  output: number
}

/** How a provider's server streams an answer. Every method returns the bytes to send. */
export interface WireProtocol {
  opening(tokens: Tokens): string
  piece(text: string): string
  closing(stop: 'stop' | 'length' | 'refusal', tokens: Tokens): string
  /** An error in the middle of an answer. */
  failure(status: 400 | 500 | 529, message: string): string
  /** The body of an error status. */
  errorBody(message: string): string
}

function event(data: object, name?: string): string {
  return `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`
}

const openAiStops = { stop: 'stop', length: 'length', refusal: 'content_filter' }

function chunk(rest: object): string {
  return event({ id: 'c1', object: 'chat.completion.chunk', created: 1_700_000_000, model: 'm', ...rest })
}

const openAi: WireProtocol = {
  opening: () => chunk({ choices: [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }] }),
  piece: (content) => chunk({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }),
  closing: (stop, { input, output }) =>
    chunk({ choices: [{ index: 0, delta: {}, finish_reason: openAiStops[stop] }] }) +
    chunk({ choices: [], usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output } }) +
    'data: [DONE]\n\n',
  failure: (code, message) => event({ error: { message, type: 'server_error', param: null, code } }),
  errorBody: (message) => JSON.stringify({ error: { message, type: 'some_error', param: null, code: null } }),
}

const anthropicStops = { stop: 'end_turn', length: 'max_tokens', refusal: 'refusal' }

/** Anthropic names each event in its data and in the event line. */
export function named(data: { type: string; [key: string]: unknown }): string {
  return event(data, data.type)
}

/** @param asTool for models without structured output, which answer with a tool call instead */
function anthropic(asTool: boolean): WireProtocol {
  const block = asTool ? { type: 'tool_use', id: 't1', name: 'json', input: {} } : { type: 'text', text: '' }
  const delta = (text: string) =>
    asTool ? { type: 'input_json_delta', partial_json: text } : { type: 'text_delta', text }
  const message = { id: 'm1', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null }
  return {
    opening: ({ input }) =>
      named({ type: 'message_start', message: { ...message, usage: { input_tokens: input, output_tokens: 1 } } }) +
      named({ type: 'content_block_start', index: 0, content_block: block }) +
      named({ type: 'ping' }),
    piece: (text) => named({ type: 'content_block_delta', index: 0, delta: delta(text) }),
    closing: (stop, { output }) =>
      named({ type: 'content_block_stop', index: 0 }) +
      named({
        type: 'message_delta',
        delta: { stop_reason: anthropicStops[stop], stop_sequence: null },
        usage: { output_tokens: output },
      }) +
      named({ type: 'message_stop' }),
    failure: (status, text) =>
      named({ type: 'error', error: { type: status === 529 ? 'overloaded_error' : 'api_error', message: text } }),
    errorBody: (text) => JSON.stringify({ type: 'error', error: { type: 'some_error', message: text } }),
  }
}

const text = z.union([z.string(), z.array(z.object({ text: z.string() })).transform((parts) => joined(parts))])
const joined = (parts: { text: string }[]) => parts.map((part) => part.text).join('')
const Message = z.object({ role: z.enum(['system', 'user']), content: text })

/** The prompt and the body of a request, and the protocol for its answer. */
export interface ModelRequest {
  provider: ModelProvider
  instructions: string
  data: string
  body: Record<string, unknown>
  wire: WireProtocol
}

const OpenAiRequest = z.looseObject({ stream: z.literal(true), messages: z.tuple([Message, Message]) })
const AnthropicRequest = z.looseObject({
  stream: z.literal(true),
  system: text,
  messages: z.tuple([Message]),
  tools: z.array(z.looseObject({ name: z.string() })).optional(),
})

/** Parses a request as the provider's own server would; the path identifies the provider. */
export function parseModelRequest(path: string, json: string): ModelRequest {
  if (path.endsWith('/chat/completions')) {
    const body = OpenAiRequest.parse(JSON.parse(json))
    const [{ content: instructions }, { content: data }] = body.messages
    return { provider: 'openai-compatible', instructions, data, body, wire: openAi }
  }
  const body = AnthropicRequest.parse(JSON.parse(json))
  const [{ content: data }] = body.messages
  const asTool = (body.tools ?? []).some(({ name }) => name === 'json')
  return { provider: 'anthropic', instructions: body.system, data, body, wire: anthropic(asTool) }
}

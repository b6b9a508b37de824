import { eventStream, reportedTokens } from './behaviours.ts'
import type { Behaviour } from './model-server.ts'
import { named } from './wire-protocols.ts'

/** A page as Anthropic's search finds it. */
interface SearchResult {
  url: string
  title: string | null
}

/** What Anthropic's server does before it answers, and what it cites. */
export interface Search {
  found: readonly SearchResult[]
  /** Tied to the answer by the provider. */
  cited?: readonly SearchResult[]
  /** Another search, which fails. */
  fails?: boolean
}

/** The answer of Anthropic's server after a search of its own, in the events of its protocol. */
export function searchesAndAnswers(text: string, { found, cited = [], fails = false }: Search): Behaviour {
  const results = found.map((page) => ({ ...page, type: 'web_search_result', page_age: null, encrypted_content: 'x' }))
  const locations = cited.map((page) => ({
    ...page,
    type: 'web_search_result_location',
    cited_text: 'A sentence of the page.',
    encrypted_index: 'x',
  }))
  const failure = { type: 'web_search_tool_result_error', error_code: 'max_uses_exceeded' }
  const blocks: Block[] = [
    [{ type: 'text', text: '' }, [{ type: 'text_delta', text: 'I search for that.' }]],
    ...searched('s1', results),
    ...(fails ? searched('s2', failure) : []),
    [
      { type: 'text', text: '' },
      [{ type: 'text_delta', text }, ...locations.map((citation) => ({ type: 'citations_delta', citation }))],
    ],
  ]
  return ({ response }) => {
    response.writeHead(200, eventStream)
    response.end(opening + blocks.map(([block, deltas], index) => blockEvents(index, block, deltas)).join('') + closing)
  }
}

type Block = readonly [block: object, deltas: readonly object[]]

function searched(id: string, content: object): Block[] {
  const query = JSON.stringify({ query: 'households that lend tools' })
  return [
    [
      { type: 'server_tool_use', id, name: 'web_search', input: {} },
      [{ type: 'input_json_delta', partial_json: query }],
    ],
    [{ type: 'web_search_tool_result', tool_use_id: id, content }, []],
  ]
}

function blockEvents(index: number, content_block: object, deltas: readonly object[]): string {
  const events = deltas.map((delta) => named({ type: 'content_block_delta', index, delta }))
  const [start, stop] = [
    { type: 'content_block_start', index, content_block },
    { type: 'content_block_stop', index },
  ]
  return [named(start), ...events, named(stop)].join('')
}

const message = { id: 'm1', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null }

const opening = named({ type: 'message_start', message: { ...message, usage: { input_tokens: 1, output_tokens: 1 } } })

/** What a search finds counts as input, so the final count is larger than the first. */
const closing =
  named({
    type: 'message_delta',
    delta: { stop_reason: 'end_turn', stop_sequence: null },
    usage: {
      input_tokens: reportedTokens.input,
      output_tokens: reportedTokens.output,
      server_tool_use: { web_search_requests: 1 },
    },
  }) + named({ type: 'message_stop' })

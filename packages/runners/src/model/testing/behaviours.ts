import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { Behaviour, ModelCall } from './model-server.ts'

const eventStream = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' }

/** What every whole answer says that it took. */
export const reportedTokens = { input: 1_200, output: 3_400 }

export interface AnswerOptions {
  stop?: 'stop' | 'length' | 'refusal'
  /** Characters per event; the usual few when left out. */
  pieceLength?: number
}

/** A whole answer. */
export function answersWith(text: string, speech: AnswerOptions = {}): Behaviour {
  return (call) => {
    call.response.writeHead(200, eventStream)
    call.response.end(stream(call, text, speech))
  }
}

/** A whole answer byte by byte, each of them in a write of its own. */
export function answersByteByByte(text: string): Behaviour {
  return async (call) => {
    call.response.writeHead(200, eventStream)
    for (const byte of Buffer.from(stream(call, text, { pieceLength: 400 }))) {
      if (call.response.destroyed) return
      call.response.write(Uint8Array.of(byte))
      await setImmediate()
    }
    call.response.end()
  }
}

/** The beginning of an answer, and then `ending` instead of the rest. */
export function startsAnswer(text: string, ending: (call: ModelCall) => unknown): Behaviour {
  return async (call) => {
    call.response.writeHead(200, eventStream)
    call.response.write(call.wire.opening(reportedTokens) + pieces(call, text))
    await setImmediate()
    await ending(call)
  }
}

/** An answer without an end: the same bytes for as long as somebody takes them, `limit` at most. */
export function answersEndlessly(
  bytes: (call: ModelCall) => string,
  limit: number,
  onEnd: (poured: number) => void,
): Behaviour {
  return async (call) => {
    const { response } = call
    response.writeHead(200, eventStream)
    response.write(call.wire.opening(reportedTokens))
    let poured = 0
    while (poured < limit && !response.destroyed) {
      if (!response.write(bytes(call))) await Promise.race([once(response, 'drain'), call.closed])
      poured += bytes(call).length
    }
    onEnd(poured)
  }
}

/** An error instead of an answer. */
export function failsWith(status: number, message: string, headers: Record<string, string> = {}): Behaviour {
  return ({ response, wire }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(wire.errorBody(message))
  }
}

/** Whatever it is, with status 200. */
export function respondsWith(body: string, contentType = eventStream['content-type']): Behaviour {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': contentType })
    response.end(body)
  }
}

function stream(call: ModelCall, text: string, { stop = 'stop', pieceLength }: AnswerOptions): string {
  return call.wire.opening(reportedTokens) + pieces(call, text, pieceLength) + call.wire.closing(stop, reportedTokens)
}

function pieces({ wire }: ModelCall, text: string, length = 40): string {
  const starts = Array.from({ length: Math.ceil(text.length / length) }, (_, index) => index * length)
  return starts.map((start) => wire.piece(text.slice(start, start + length))).join('')
}

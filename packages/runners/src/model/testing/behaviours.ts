import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { Behaviour, ModelCall } from './model-server.ts'

export const eventStream = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' }

/** The usage that every complete answer reports. */
export const reportedTokens = { input: 1_200, output: 3_400 }

export interface AnswerOptions {
  stop?: 'stop' | 'length' | 'refusal'
  /** Characters per event; 400 by default, because the client parses all that it has after each. */
  pieceLength?: number
  /** Bytes before the first event and between all events. */
  between?: string
}

/** A complete answer. */
export function answersWith(text: string, speech: AnswerOptions = {}): Behaviour {
  return (call) => {
    call.response.writeHead(200, eventStream)
    call.response.end(stream(call, text, speech))
  }
}

/** A complete answer, byte by byte, each in its own write. */
export function answersByteByByte(text: string): Behaviour {
  return async (call) => {
    call.response.writeHead(200, eventStream)
    for (const byte of Buffer.from(stream(call, text, {}))) {
      if (call.response.destroyed) return
      call.response.write(Uint8Array.of(byte))
      await setImmediate()
    }
    call.response.end()
  }
}

/** The beginning of an answer, then `ending` instead of the rest. */
export function startsAnswer(text: string, ending: (call: ModelCall) => unknown): Behaviour {
  return async (call) => {
    call.response.writeHead(200, eventStream)
    call.response.write(call.wire.opening(reportedTokens) + pieces(call, text))
    await setImmediate()
    await ending(call)
  }
}

/** An endless answer: repeats `bytes` until the client disconnects or `limit` is reached. */
export function answersEndlessly(
  bytes: (call: ModelCall) => string,
  limit: number,
  onEnd: (sent: number) => void,
): Behaviour {
  return async (call) => {
    const { response } = call
    response.writeHead(200, eventStream)
    response.write(call.wire.opening(reportedTokens))
    let sent = 0
    while (sent < limit && !response.destroyed) {
      if (!response.write(bytes(call))) await Promise.race([once(response, 'drain'), call.closed])
      sent += bytes(call).length
    }
    onEnd(sent)
  }
}

/** An error status instead of an answer. */
export function failsWith(status: number, message: string, headers: Record<string, string> = {}): Behaviour {
  return ({ response, wire }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(wire.errorBody(message))
  }
}

/** Any body with status 200. */
export function respondsWith(body: string, contentType = eventStream['content-type']): Behaviour {
  return ({ response }) => {
    response.writeHead(200, { 'content-type': contentType })
    response.end(body)
  }
}

function stream(call: ModelCall, text: string, { stop = 'stop', pieceLength, between = '' }: AnswerOptions): string {
  const events =
    call.wire.opening(reportedTokens) + pieces(call, text, pieceLength) + call.wire.closing(stop, reportedTokens)
  return between + events.replaceAll('\n\n', `\n\n${between}`)
}

function pieces({ wire }: ModelCall, text: string, length = 400): string {
  const starts = Array.from({ length: Math.ceil(text.length / length) }, (_, index) => index * length)
  return starts.map((start) => wire.piece(text.slice(start, start + length))).join('')
}

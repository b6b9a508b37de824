import type { FastifyInstance, FastifyRequest } from 'fastify'

const places = new WeakMap<FastifyRequest, string>()

/** Notes the id that a client resumes the request's stream after, if the stream breaks before its first event. */
export function notePlace(request: FastifyRequest, id: string): void {
  places.set(request, id)
}

/**
 * Gives the first message of a stream, tRPC's "connected", the id of the place where the stream starts: a client that is
 * cut off before the first event then resumes from there. tRPC has no id for that message. A field line before it is a
 * part of it, and browsers and tRPC clients keep its id without an event of their own.
 */
export function announcePlaces(server: FastifyInstance): void {
  server.addHook('onSend', (request, _, payload, done) => {
    const place = places.get(request)
    if (place === undefined || !(payload instanceof Response) || payload.body === null) return done(null, payload)
    done(null, new Response(payload.body.pipeThrough(prefixWith(`id: ${place}\n`)), payload))
  })
}

function prefixWith(text: string): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(text)) })
}

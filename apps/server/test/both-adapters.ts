import { request } from 'node:http'
import { text } from 'node:stream/consumers'

/** A request to /trpc, as it goes over the wire. */
export interface Asked {
  /** What follows "/trpc/". */
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
  /** Disconnects when it is aborted. */
  signal?: AbortSignal
}

export interface Answered {
  status: number | undefined
  /** Every field of the head, sorted, without those that differ in every answer and those that frame the body. */
  head: string[]
  body: string
  /** How the body is framed: in chunks, or with its length. */
  isChunked: boolean
  requestId: string | undefined
}

/** Sends a request that `answerCalls` answers if it can. */
export const askOurs = (url: string, asked: Asked): Promise<Answered> => ask(url, asked)

/** Sends the same request to tRPC's own adapter: a fragment, which no call has, changes nothing but who answers. */
export const askTheirs = (url: string, asked: Asked): Promise<Answered> =>
  ask(url, { ...asked, path: `${asked.path}#theirs` })

function ask(url: string, { path, method = 'GET', headers = {}, body, signal }: Asked): Promise<Answered> {
  const { hostname, port } = new URL(url)
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path: `/trpc/${path}`, headers: { ...length, ...headers } }
    request({ ...options, ...(signal && { signal }) }, async (response) => {
      const requestId = response.headers['x-request-id']?.toString()
      const written = await text(response)
      resolve({
        status: response.statusCode,
        head: headOf(response.rawHeaders),
        body: requestId === undefined ? written : written.replaceAll(requestId, 'the id of the request'),
        isChunked: response.headers['transfer-encoding'] === 'chunked',
        requestId,
      })
    })
      .on('error', reject)
      .end(body)
  })
}

const unlike = ['date', 'x-request-id', 'content-length', 'transfer-encoding']

/** The order of fields with different names has no meaning. */
function headOf(raw: readonly string[]): string[] {
  const fields = raw.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1]] as const] : []))
  return fields.flatMap(([name, value]) => (unlike.includes(name) ? [] : [`${name}: ${value}`])).sort()
}

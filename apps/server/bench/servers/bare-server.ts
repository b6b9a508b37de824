import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { ownerHeader } from '../load/call.ts'
import { announceReady } from './announce-ready.ts'
import { type BareInput, type BareRow, bareProcedures } from './bare-procedures.ts'
import { ServerSettings } from './server-settings.ts'

/**
 * The least that any server has to do: node:http and pg, one named statement per request, which checks who owns the
 * project. Nothing is validated, and JSON columns go into the answer as text. The other servers are compared with it.
 */
const { databaseUrl, ownerId } = ServerSettings.parse(JSON.parse(process.argv[2] ?? ''))
const pool = new pg.Pool({ connectionString: databaseUrl, min: 10, max: 10 })

/** Returns null when there is no such procedure or project. */
async function answer(request: IncomingMessage): Promise<string | null> {
  const { url = '' } = request
  const end = url.indexOf('?')
  const name = url.slice('/trpc/'.length, end < 0 ? undefined : end)
  const procedure = bareProcedures[name]
  if (procedure === undefined) return null
  const input: BareInput = JSON.parse(request.method === 'POST' ? await readBody(request) : readInput(url, end))
  const { [ownerHeader]: named = ownerId } = request.headers
  const values = procedure.values(input, { ownerId: String(named), newId })
  const { rows } = await pool.query<BareRow>({ name, text: procedure.text, values })
  const [row] = rows
  return row === undefined ? null : procedure.write(row)
}

const readInput = (url: string, end: number) => (end < 0 ? '{}' : decodeURIComponent(url.slice(end + '?input='.length)))

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    request.on('end', () => resolve(text))
  })
}

/** A UUID of version 7: the time, then random bits. */
function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const server = createServer((request, response) => {
  const send = (status: number, body: string) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    response.writeHead(status, headers).end(body)
  }
  answer(request).then(
    (data) => (data === null ? send(404, '{"error":{}}') : send(200, `{"result":{"data":${data}}}`)),
    (error: unknown) => send(500, JSON.stringify({ error: String(error) })),
  )
})
server.listen(0, '127.0.0.1', () => announceReady(server.address()))

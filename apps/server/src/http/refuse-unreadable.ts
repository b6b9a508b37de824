import { maxHeaderSize, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { TRPCError } from '@trpc/server'
import type { ConnectionError } from 'fastify'
import { refuseTooLarge, toWireError } from '../errors/wire-error.ts'
import { minimalSecurityHeaders } from './minimal-security-headers.ts'

const headersTooLarge = refuseTooLarge(maxHeaderSize, 'address of the request with its headers')

/**
 * Answers bytes that are not an HTTP request, or not a complete one in time, and closes the connection. A timeout gets
 * the bare status 408, as from Node: browsers open connections ahead and handle that answer.
 */
export function refuseUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) socket.write(describe(error))
  socket.destroy(error)
}

function describe({ code }: ConnectionError): string {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n'
  const isTooLong = code === 'HPE_HEADER_OVERFLOW'
  const wire = toWireError(isTooLong ? headersTooLarge : new TRPCError({ code: 'BAD_REQUEST' }), '')
  const body = JSON.stringify({ error: wire })
  const status = `${wire.data.httpStatus} ${STATUS_CODES[wire.data.httpStatus]}`
  const headers = {
    ...minimalSecurityHeaders,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status}\r\nconnection: close\r\n${lines.join('')}\r\n${body}`
}

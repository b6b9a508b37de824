import pg from 'pg'
import { expect, test } from 'vitest'
import { isConnectionFailure } from './connection-failure.ts'

function databaseError(code: string): pg.DatabaseError {
  const error = new pg.DatabaseError('no', 2, 'error')
  error.code = code
  return error
}

const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: 'connect' })

test.each(['08000', '08006', '08P01', '53300', '57P01', '57P02', '57P03', '53100', '58030'])(
  'SQLSTATE %s means that the database is unavailable',
  (code) => {
    expect(isConnectionFailure(databaseError(code))).toBe(true)
  },
)

test.each(['23505', '40001', '42601', '57014', '22021', ''])('SQLSTATE "%s" is a failure of the query', (code) => {
  expect(isConnectionFailure(databaseError(code))).toBe(false)
})

test.each([
  systemError('ECONNREFUSED'),
  systemError('ECONNRESET'),
  systemError('EPIPE'),
  new AggregateError([systemError('ECONNREFUSED'), systemError('ECONNREFUSED')]),
  new Error('Connection terminated unexpectedly'),
  new Error('Query read timeout'),
])('%s means that the database is unavailable', (error) => {
  expect(isConnectionFailure(error)).toBe(true)
})

test.each([new TypeError('x is not a function'), new Error('Query values must be an array'), 'a string', undefined])(
  '%s is a fault of our code',
  (error) => {
    expect(isConnectionFailure(error)).toBe(false)
  },
)

import pg from 'pg'
import { expect, test } from 'vitest'
import { isConnectionFailure } from './connection-failure.ts'

function answered(code: string): pg.DatabaseError {
  const error = new pg.DatabaseError('no', 2, 'error')
  error.code = code
  return error
}

const system = (code: string) => Object.assign(new Error(code), { code, syscall: 'connect' })

test.each(['08000', '08006', '08P01', '53300', '57P01', '57P02', '57P03'])('SQLSTATE %s is a lost database', (code) => {
  expect(isConnectionFailure(answered(code))).toBe(true)
})

test.each(['23505', '40001', '42601', '57014', '22021', ''])('SQLSTATE "%s" is a matter of the query', (code) => {
  expect(isConnectionFailure(answered(code))).toBe(false)
})

test.each([
  system('ECONNREFUSED'),
  system('ECONNRESET'),
  system('EPIPE'),
  new AggregateError([system('ECONNREFUSED'), system('ECONNREFUSED')]),
  new Error('Connection terminated unexpectedly'),
  new Error('Query read timeout'),
])('%s is a lost database', (error) => {
  expect(isConnectionFailure(error)).toBe(true)
})

test.each([new TypeError('x is not a function'), new Error('Query values must be an array'), 'a string', undefined])(
  '%s is a fault of ours',
  (error) => {
    expect(isConnectionFailure(error)).toBe(false)
  },
)

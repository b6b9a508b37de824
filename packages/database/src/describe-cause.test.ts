import { expect, test } from 'vitest'
import { describeCause } from './describe-cause.ts'
import { diagnose } from './engine-failure.ts'

/** As PGlite's file system throws it: an object that is not an error. */
const fileSystemError = (errno: number) => ({ name: 'ErrnoError', errno })
const postgresError = (code: string, severity: string, message = 'no') =>
  Object.assign(new Error(message), { code, severity })

test.each([
  [fileSystemError(51), 'the disk is full'],
  [fileSystemError(28), 'error 28 of the file system'],
  [Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', errno: -28 }), 'the disk is full'],
  [postgresError('53100', 'PANIC'), 'the disk is full'],
  [new Error('It went wrong.\n  at here'), 'It went wrong'],
  ['a string', 'a string'],
])('describes %o in one line', (cause, words) => {
  expect(describeCause(cause)).toBe(words)
})

test.each([
  [postgresError('53100', 'PANIC'), 'dead'],
  [postgresError('XX000', 'FATAL'), 'dead'],
  [fileSystemError(51), 'dead'],
  [Object.assign(new Error('unreachable'), { name: 'RuntimeError' }), 'dead'],
  [postgresError('53100', 'ERROR'), 'disk'],
  [postgresError('58P01', 'ERROR'), 'disk'],
  [postgresError('XX000', 'ERROR', 'could not extend file "base/5/1": File too large'), 'disk'],
  [postgresError('XX000', 'ERROR', 'unrecognized node type'), 'query'],
  [postgresError('23505', 'ERROR'), 'query'],
  [new Error('a fault of our code'), 'query'],
  [undefined, 'query'],
])('%o is a failure of: %s', (error, diagnosis) => {
  expect(diagnose(error)).toBe(diagnosis)
})

import { describe, expect, test } from 'vitest'
import { findRunnerFailure, RunnerFailure } from './runner-failure.ts'

describe('RunnerFailure', () => {
  test('says whether the same request may succeed later', () => {
    const kinds = ['overloaded', 'server', 'connection', 'timeout', 'unauthorized', 'rejected', 'refused'] as const
    expect(kinds.filter((kind) => new RunnerFailure(kind).isRetryable)).toEqual([
      'overloaded',
      'server',
      'connection',
      'timeout',
    ])
  })

  test('has a message of a fixed sentence and the detail only', () => {
    expect(new RunnerFailure('server').message).toBe('The model failed on its side.')
    expect(new RunnerFailure('server', { detail: 'HTTP 500' }).message).toBe('The model failed on its side. (HTTP 500)')
  })
})

describe('findRunnerFailure', () => {
  test('searches causes, and stops at circular ones', () => {
    const failure = new RunnerFailure('server')
    expect(findRunnerFailure(new Error('outer', { cause: new Error('inner', { cause: failure }) }))).toBe(failure)
    const circle = new Error('circle')
    circle.cause = circle
    expect([circle, new Error('alone'), 'text', null, undefined].map(findRunnerFailure)).toEqual(Array(5).fill(null))
  })
})

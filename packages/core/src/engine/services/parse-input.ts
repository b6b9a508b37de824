import type { z } from 'zod'
import { maxIssues } from '../../domain/errors/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { requireStorable } from './require-storable.ts'

/**
 * Returns an input as its schema reads it, trimmed: this is what is hashed and kept. An app that calls the services in
 * its own process has not parsed it yet, so every service does.
 *
 * @throws {DomainError} INVALID_TEXT, INVALID_INPUT
 */
export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  requireStorable(input)
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, maxIssues).map(({ path, message }) => ({ path: path.join('.'), message }))
  return refuse({ reason: 'INVALID_INPUT', details: { issues } })
}

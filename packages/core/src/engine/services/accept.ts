import type { z } from 'zod'
import { maxIssues } from '../../domain/errors/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { requireStorable } from './require-storable.ts'

/**
 * What a caller gave, as the schema reads it: trimmed, and so the very thing that is hashed and kept. `path` is what the
 * caller calls `value`; it begins the paths of a refusal.
 *
 * @throws {DomainError} INVALID_TEXT, INVALID_INPUT
 */
export function accept<Accepted>(schema: z.ZodType<Accepted>, value: unknown, path: string): Accepted {
  requireStorable(value, path)
  const accepted = schema.safeParse(value)
  if (accepted.success) return accepted.data
  const above = path === '' ? [] : [path]
  const issues = accepted.error.issues
    .slice(0, maxIssues)
    .map((issue) => ({ path: [...above, ...issue.path].join('.'), message: issue.message }))
  return refuse({ reason: 'INVALID_INPUT', details: { issues } })
}

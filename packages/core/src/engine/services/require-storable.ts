import { refuse } from '../../domain/errors/refuse.ts'
import { findUnstorableText } from '../../domain/schemas/index.ts'

/**
 * Refuses text that a database cannot keep, before anything else is looked at. `value` is plain data; texts are found
 * at any depth, and `path` names the offending one ("brief.risks.2").
 *
 * @throws {DomainError} INVALID_TEXT
 */
export function requireStorable(value: unknown, path: string): void {
  const inner = findUnstorableText(value)
  if (inner === null) return
  refuse({ reason: 'INVALID_TEXT', details: { path: [path, inner].filter((part) => part !== '').join('.') } })
}

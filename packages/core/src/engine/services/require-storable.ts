import { refuse } from '../../domain/errors/refuse.ts'
import { findUnstorableText } from '../../domain/schemas/index.ts'

/**
 * Refuses text that a database cannot keep, at any depth of plain data. The refusal names its path ("brief.risks.2").
 *
 * @throws {DomainError} INVALID_TEXT
 */
export function requireStorable(input: unknown): void {
  const path = findUnstorableText(input)
  if (path !== null) refuse({ reason: 'INVALID_TEXT', details: { path } })
}

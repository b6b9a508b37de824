import { refuse } from '../errors/refuse.ts'
import { isStorableText } from '../schemas/index.ts'

/**
 * Refuses text that a database cannot keep, before anything else is looked at. `value` is plain data; texts are found
 * at any depth, and `path` names the offending one ("brief.risks.2").
 *
 * @throws {DomainError} INVALID_TEXT
 */
export function requireStorable(value: unknown, path: string): void {
  if (typeof value === 'string' && !isStorableText(value)) refuse({ reason: 'INVALID_TEXT', details: { path } })
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) requireStorable(inner, path === '' ? key : `${path}.${key}`)
}

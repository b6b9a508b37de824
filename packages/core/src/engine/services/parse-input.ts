import type { z } from 'zod'
import { listFieldIssues, maxInputIssues } from '../../domain/errors/index.ts'
import { refuse } from '../../domain/errors/refuse.ts'
import { normalizeTexts } from '../../domain/schemas/index.ts'
import { requireStorable } from './require-storable.ts'

/**
 * Returns an input as its schema reads it, trimmed and normalized: this is what is hashed and kept. An app that calls the
 * services in its own process has not parsed it yet, so every service does. The schema has to accept the text as it was
 * sent and as it is kept, so that its limits also limit what is sent.
 *
 * @throws {DomainError} INVALID_TEXT, INVALID_INPUT
 */
export function parseInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  requireStorable(input)
  const sent = schema.safeParse(input)
  const parsed = sent.success ? schema.safeParse(normalizeTexts(sent.data)) : sent
  if (parsed.success) return parsed.data
  const issues = listFieldIssues(parsed.error, maxInputIssues)
  return refuse({ reason: 'INVALID_INPUT', details: { issues } })
}

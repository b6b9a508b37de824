import { refuse } from '../errors/refuse.ts'
import type { Brief, BriefEssential } from '../schemas/index.ts'

/**
 * What a brief lacks to be planned; empty when it may be planned. Anything else that is missing widens the estimate or
 * becomes a question, but never prevents planning.
 */
export function findMissingEssentials({
  problemStatement,
  valueProp,
  needs = [],
  keyConstraints,
}: Pick<Brief, 'problemStatement' | 'valueProp' | 'needs' | 'keyConstraints'>): BriefEssential[] {
  const missing: BriefEssential[] = []
  if (problemStatement.trim() === '' && valueProp.trim() === '') missing.push('problem')
  if (needs.length === 0 && keyConstraints.length === 0) missing.push('need')
  return missing
}

/** @throws {DomainError} BRIEF_TOO_THIN when the brief lacks something that planning asks for */
export function requireEssentials(brief: Brief): void {
  const missing = findMissingEssentials(brief)
  if (missing.length > 0) refuse({ reason: 'BRIEF_TOO_THIN', details: { missing } })
}

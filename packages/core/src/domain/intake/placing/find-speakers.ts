import type { Block } from '../outline/block.ts'
import { findRole } from '../roles/find-role.ts'
import { isAttribute, readLabel } from './need-forms.ts'

/**
 * The names in front of what people say in a transcript: short labels that no table knows and that come back. One that
 * comes only once counts when there are others.
 */
export function findSpeakers(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const label = block.kind === 'paragraph' ? readLabel(block.text) : null
    if (label && label.rest !== '' && isName(label.label)) counts.set(label.label, (counts.get(label.label) ?? 0) + 1)
  }
  const repeated = [...counts].filter(([, count]) => count > 1)
  return new Set(repeated.map(([name]) => name))
}

function isName(label: string): boolean {
  if (label.length > 40 || isAttribute(label) || findRole(label) !== null) return false
  return /^(?:\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?\s*)?\p{L}[\p{L}.'’ -]{0,30}(?:\s?\([^()]{1,30}\))?$/u.test(label)
}

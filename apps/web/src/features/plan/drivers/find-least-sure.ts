import { type Brief, BriefSection } from '@plangate/core/schemas'

/** Sections of a brief, and the beginning of the sentence that names them. */
export interface LeastSure {
  sections: BriefSection[]
  are: string
}

/**
 * The sections that widen the estimate most: the weak ones, otherwise those that count as moderate, which
 * includes sections that nobody has rated. Empty when all are strong.
 */
export function findLeastSure({ confidence }: Pick<Brief, 'confidence'>): LeastSure {
  const weak = BriefSection.options.filter((section) => confidence[section] === 'needs_depth')
  if (weak.length > 0) return { sections: weak, are: 'These sections are weak' }
  const sections = BriefSection.options.filter((section) => confidence[section] !== 'strong')
  return { sections, are: describe(sections.map((section) => confidence[section] === undefined)) }
}

function describe(unrated: readonly boolean[]): string {
  if (unrated.every(Boolean)) return 'You have not rated these sections, so they count as moderate'
  if (unrated.some(Boolean)) return 'You are only moderately sure of these sections, or have not rated them'
  return 'You are only moderately sure of these sections'
}

import type { Brief, BriefPart } from '../../domain/schemas/index.ts'

/** What a plan needs to know first, in the order in which it is asked for. */
export const essentialParts = [
  'problemStatement',
  'targetUser',
  'valueProp',
  'needs',
  'targets',
] as const satisfies readonly BriefPart[]

/** Needs that a first plan needs, to have something to choose from. */
const fewestNeeds = 3

/** Returns the essential parts about which a brief says too little, the most important first. */
export function findMissingEssentials(brief: Brief): BriefPart[] {
  return essentialParts.filter((part) => isMissing(brief, part))
}

function isMissing({ needs = [], targets = {}, ...brief }: Brief, part: (typeof essentialParts)[number]) {
  switch (part) {
    case 'needs':
      return needs.length < fewestNeeds
    case 'targets':
      return targets.weeks === undefined && targets.launchBy === undefined && targets.budget === undefined
    default:
      return brief[part] === ''
  }
}

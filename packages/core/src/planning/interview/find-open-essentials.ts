import { type Brief, type BriefPart, type EssentialPart, essentialParts } from '../../domain/schemas/index.ts'

/** Needs that a first plan needs, to have something to choose from. */
const fewestNeeds = 3

/** Returns the essential parts about which a brief says too little, the most important first. */
export function findOpenEssentials(brief: Brief): BriefPart[] {
  return essentialParts.filter((part) => isOpen(brief, part))
}

function isOpen({ needs = [], targets = {}, ...brief }: Brief, part: EssentialPart) {
  switch (part) {
    case 'needs':
      return needs.length < fewestNeeds
    case 'targets':
      return targets.weeks === undefined && targets.launchBy === undefined && targets.budget === undefined
    default:
      return brief[part] === ''
  }
}

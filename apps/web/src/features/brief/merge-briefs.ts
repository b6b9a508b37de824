import { formatExactMoney } from '@plangate/core/format'
import { type Brief, BriefSection, type Confidence } from '@plangate/core/schemas'
import { confidenceLabels, priorityLabels, sectionTexts } from './brief-sections.ts'

/** The parts in which two briefs are compared. */
export type BriefPart = BriefSection | 'needs' | 'targets'

export type Side = 'mine' | 'theirs'

const parts: readonly BriefPart[] = [...BriefSection.options, 'needs', 'targets']

/** Returns the parts in which two briefs differ, in reading order. */
export function findDifferences(mine: Brief, theirs: Brief): BriefPart[] {
  return parts.filter((part) => describePart(mine, part) !== describePart(theirs, part))
}

export function titleOfPart(part: BriefPart): string {
  switch (part) {
    case 'needs':
      return 'Needs'
    case 'targets':
      return 'Targets'
    default:
      return sectionTexts[part].title
  }
}

/** Returns a part as text, for showing it side by side and for comparing it. */
export function describePart(brief: Brief, part: BriefPart): string {
  switch (part) {
    case 'needs':
      return (brief.needs ?? []).map(({ priority, text }) => `${priorityLabels[priority]}: ${text}`).join('\n')
    case 'targets':
      return describeTargets(brief)
    default:
      return `${describeConfidence(brief.confidence[part])}\n${[brief[part]].flat().join('\n')}`
  }
}

function describeConfidence(confidence: Confidence | undefined): string {
  return confidence === undefined ? 'Not rated' : confidenceLabels[confidence]
}

function describeTargets({ targets }: Brief): string {
  const weeks = targets?.weeks === undefined ? [] : [`${targets.weeks} weeks`]
  const budget = targets?.budget === undefined ? [] : [formatExactMoney(targets.budget)]
  return [...weeks, ...budget].join('\n')
}

/** Returns `mine` with the parts of `theirs` that `sides` chooses. A section's confidence goes with its text. */
export function mergeBriefs(mine: Brief, theirs: Brief, sides: ReadonlyMap<BriefPart, Side>): Brief {
  return parts
    .filter((part) => sides.get(part) === 'theirs')
    .reduce((merged, part) => takePart(merged, theirs, part), mine)
}

function takePart(merged: Brief, theirs: Brief, part: BriefPart): Brief {
  switch (part) {
    case 'needs': {
      const { needs: _, ...rest } = merged
      return theirs.needs ? { ...rest, needs: theirs.needs } : rest
    }
    case 'targets': {
      const { targets: _, ...rest } = merged
      return theirs.targets ? { ...rest, targets: theirs.targets } : rest
    }
    default:
      return {
        ...merged,
        [part]: theirs[part],
        confidence: { ...merged.confidence, [part]: theirs.confidence[part] },
      }
  }
}

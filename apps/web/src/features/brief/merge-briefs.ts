import { formatExactMoney } from '@plangate/core/format'
import { type Brief, type BriefSection, type Confidence, currencyOf } from '@plangate/core/schemas'
import { nameOfProductKind } from '../../shared/format/display-names.ts'
import { formatDay } from '../../shared/format/format-values.ts'
import { type ComparedPart, comparedParts, confidenceLabels, priorityLabels } from './brief-sections.ts'

export type Side = 'mine' | 'theirs'

/** Returns the parts in which two briefs differ, in reading order. */
export function findDifferences(mine: Brief, theirs: Brief): ComparedPart[] {
  return comparedParts.filter((part) => describePart(mine, part) !== describePart(theirs, part))
}

/** Returns a part as text, for showing it side by side and for comparing it. */
export function describePart(brief: Brief, part: ComparedPart): string {
  switch (part) {
    case 'needs':
      return (brief.needs ?? []).map(({ priority, text }) => `${priorityLabels[priority]}: ${text}`).join('\n')
    case 'outOfScope':
      return (brief.outOfScope ?? []).join('\n')
    case 'targets':
      return describeTargets(brief).join('\n')
    case 'notes':
      return brief.notes ?? ''
    case 'productKind':
      return brief.productKind ? nameOfProductKind(brief.productKind) : ''
    case 'capabilityAnswers':
      return describeAnswers(brief).join('\n')
    default:
      return `${describeConfidence(brief.confidence[part])}\n${[brief[part]].flat().join('\n')}`
  }
}

function describeConfidence(confidence: Confidence | undefined): string {
  return confidence === undefined ? 'Not rated' : confidenceLabels[confidence]
}

/** Returns the targets as lines of text. */
export function describeTargets({ targets = {} }: Brief): string[] {
  const { weeks, launchBy, budget, engineers, currency } = targets
  return [
    ...(weeks === undefined ? [] : [`${weeks} weeks`]),
    ...(launchBy === undefined ? [] : [`Launch by ${formatDay(launchBy)}`]),
    ...(budget === undefined ? [] : [formatExactMoney(budget, currencyOf(targets))]),
    ...(engineers === undefined ? [] : [engineers === 1 ? '1 engineer' : `${engineers} engineers`]),
    ...(currency === undefined ? [] : [`In ${currency}`]),
  ]
}

/** Returns the answers about capabilities as lines of text: what the plan asked about, and yes or no. */
export function describeAnswers({ capabilityAnswers = [] }: Brief): string[] {
  return capabilityAnswers.map(
    ({ about, capability, rulesOut, answer }) => `${about}: ${answer} (${rulesOut ? 'without ' : ''}${capability})`,
  )
}

/** Returns `mine` with the parts of `theirs` that `sides` chooses. A section's confidence goes with its text. */
export function mergeBriefs(mine: Brief, theirs: Brief, sides: ReadonlyMap<ComparedPart, Side>): Brief {
  return comparedParts
    .filter((part) => sides.get(part) === 'theirs')
    .reduce((merged, part) => takePart(merged, theirs, part), mine)
}

function takePart(merged: Brief, theirs: Brief, part: ComparedPart): Brief {
  switch (part) {
    case 'needs': {
      const { needs: _, ...rest } = merged
      return theirs.needs ? { ...rest, needs: theirs.needs } : rest
    }
    case 'outOfScope': {
      const { outOfScope: _, ...rest } = merged
      return theirs.outOfScope ? { ...rest, outOfScope: theirs.outOfScope } : rest
    }
    case 'targets': {
      const { targets: _, ...rest } = merged
      return theirs.targets ? { ...rest, targets: theirs.targets } : rest
    }
    case 'notes': {
      const { notes: _, ...rest } = merged
      return theirs.notes ? { ...rest, notes: theirs.notes } : rest
    }
    case 'productKind': {
      const { productKind: _, ...rest } = merged
      return theirs.productKind ? { ...rest, productKind: theirs.productKind } : rest
    }
    case 'capabilityAnswers': {
      const { capabilityAnswers: _, ...rest } = merged
      return theirs.capabilityAnswers ? { ...rest, capabilityAnswers: theirs.capabilityAnswers } : rest
    }
    default:
      return { ...merged, [part]: theirs[part], confidence: takeConfidence(merged, theirs, part) }
  }
}

/** A section that they have not rated is not rated any more. */
function takeConfidence(merged: Brief, theirs: Brief, section: BriefSection): Brief['confidence'] {
  const { [section]: _, ...rest } = merged.confidence
  const rating = theirs.confidence[section]
  return rating === undefined ? rest : { ...rest, [section]: rating }
}

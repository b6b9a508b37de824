import { proposeConfidence } from '@plangate/core/confidence'
import { type BriefPart, BriefSection, type Interview } from '@plangate/core/schemas'

/** What an interview leaves open, by part of the brief. */
export interface LeftOpen {
  /** Nothing is written there. */
  unknown: BriefPart[]
  /** Something is written there, but it needs depth. */
  thin: BriefPart[]
}

/** Returns the parts that a plan needs or that a section of the brief stands for, and that an interview leaves open. */
export function findLeftOpen({ brief, missing }: Interview): LeftOpen {
  const isEmpty = (section: BriefSection) => brief[section].length === 0
  const sections = BriefSection.options
  const unknown = [...missing, ...sections.filter((section) => isEmpty(section) && !missing.includes(section))]
  const thin = sections.filter((section) => {
    const confidence = brief.confidence[section] ?? proposeConfidence(brief[section]).confidence
    return !isEmpty(section) && confidence === 'needs_depth'
  })
  return { unknown, thin }
}

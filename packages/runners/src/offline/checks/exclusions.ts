import type { BriefPassage } from '../reading/passages.ts'
import type { ConstraintSubject } from './constraint-subject.ts'
import { keepsOnDevice } from './data-limits.ts'
import { readConstraint } from './read-constraint.ts'
import { subjectMentionsIn } from './subject-mentions.ts'
import { serverSubject } from './subjects/of-technology.ts'

/**
 * The subjects that a passage rules out. A model that runs on the device needs no outside provider, so "no cloud" rules
 * out the provider and not our own server.
 */
export function exclusionsIn(passage: BriefPassage): readonly ConstraintSubject[] {
  const { excludes } = readConstraint(passage)
  return keepsOnDevice(passage) ? excludes.filter((subject) => subject !== serverSubject) : excludes
}

/** Whether a passage asks for a subject: it names it, and does not rule it out. */
export function asksFor(subject: ConstraintSubject, passage: BriefPassage): boolean {
  const isNamed = subjectMentionsIn(passage).some((mention) => mention.subject === subject)
  return isNamed && !exclusionsIn(passage).includes(subject)
}

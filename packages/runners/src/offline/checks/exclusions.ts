import type { BriefPassage } from '../reading/passages.ts'
import type { ConstraintSubject } from './constraint-subject.ts'
import { keepsModelLocal } from './data-limits.ts'
import { readConstraint } from './read-constraint.ts'
import { subjectMentionsIn } from './subject-mentions.ts'
import { serverSubject } from './subjects/of-technology.ts'

/**
 * The subjects that a passage rules out. A model that runs on the device is none of an outside provider: "no cloud" is
 * about the model then, and not about a server.
 */
export function exclusionsIn(passage: BriefPassage): readonly ConstraintSubject[] {
  const { excludes } = readConstraint(passage)
  return keepsModelLocal(passage) ? excludes.filter((subject) => subject !== serverSubject) : excludes
}

/** Whether a passage asks for a subject: it names it, and does not rule it out. */
export function asksFor(subject: ConstraintSubject, passage: BriefPassage): boolean {
  const isNamed = subjectMentionsIn(passage).some((mention) => mention.subject === subject)
  return isNamed && !exclusionsIn(passage).includes(subject)
}

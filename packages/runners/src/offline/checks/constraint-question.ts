import { CapabilityId, type CapabilityQuestion } from '@plangate/core/schemas'
import type { BriefPassage } from '../reading/passages.ts'
import { withArticle } from '../wording/with-article.ts'
import { labelOf, nameOf } from './constraint-subject.ts'
import { readConstraint } from './read-constraint.ts'

/** Asks whether a constraint does what it perhaps does: "Does this rule out payments?" Null without anything to ask. */
export function constraintQuestion(passage: BriefPassage): CapabilityQuestion | null {
  const { perhaps } = readConstraint(passage)
  if (perhaps === null) return null
  const { kind, subject } = perhaps
  const rulesOut = kind === 'excludes'
  return {
    capability: CapabilityId.parse(labelOf(subject)),
    ...(rulesOut && { rulesOut }),
    about: passage.text,
    words: `Does this ${rulesOut ? 'rule out' : 'ask for'} ${withArticle(nameOf(subject))}?`,
  }
}

import { CapabilityId, type CapabilityQuestion } from '@plangate/core/schemas'
import type { BriefPassage } from '../reading/passages.ts'
import { quoted } from '../wording/phrasing.ts'
import { withArticle } from '../wording/with-article.ts'
import { type ConstraintSubject, labelOf, nameOf } from './constraint-subject.ts'
import type { NamedContradiction } from './contradictions.ts'
import { type Judgement, notJudged, undecided } from './judgement.ts'
import { readConstraint } from './read-constraint.ts'
import type { PossibleDeed } from './read-deeds.ts'

/** Asks whether a constraint does what it perhaps does: "Does this rule out payments?" Null without anything to ask. */
export function constraintQuestion(passage: BriefPassage): CapabilityQuestion | null {
  const { perhaps } = readConstraint(passage)
  return perhaps && asked(passage, perhaps)
}

/** Asks whether a constraint rules out what a need asks for after all. */
export function contradictionQuestion({ need, constraint, subject }: NamedContradiction): CapabilityQuestion {
  const words = `Does this rule out ${addressed(subject)}, which ${quoted(need.text, 80)} asks for?`
  return { ...asked(constraint, { kind: 'excludes', subject }), words }
}

function asked(passage: BriefPassage, { kind, subject }: PossibleDeed): CapabilityQuestion {
  const rulesOut = kind === 'excludes'
  return {
    capability: CapabilityId.parse(labelOf(subject)),
    ...(rulesOut && { rulesOut }),
    about: passage.text,
    words: `Does this ${rulesOut ? 'rule out' : 'ask for'} ${addressed(subject)}?`,
  }
}

/** What an answer of the founder decides, or only the founder can say. */
export function unanswered(passage: BriefPassage): Judgement {
  const { perhaps } = readConstraint(passage)
  if (perhaps === null) return undecided
  const does = perhaps.kind === 'excludes' ? 'rules out' : 'asks for'
  return notJudged(`It is not clear whether this ${does} ${addressed(perhaps.subject)}.`)
}

/** The name of a subject, said to the founder: "a server of your own". */
function addressed(subject: ConstraintSubject): string {
  return withArticle(nameOf(subject)).replace('of its own', 'of your own')
}

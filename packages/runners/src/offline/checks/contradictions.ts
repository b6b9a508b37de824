import type { Brief } from '@plangate/core/schemas'
import { answerAbout, type BriefPassage, passagesOf } from '../reading/passages.ts'
import { type ConstraintSubject, labelOf } from './constraint-subject.ts'
import { excludesPersonalData } from './data-limits.ts'
import { asksFor, exclusionsIn } from './exclusions.ts'

/** A need of a brief, and the key constraint that rules it out. */
export interface Contradiction {
  readonly need: BriefPassage
  readonly constraint: BriefPassage
  /** What the need asks for, where the constraint names it. */
  readonly subject: ConstraintSubject | null
}

export type NamedContradiction = Contradiction & { readonly subject: ConstraintSubject }

const says =
  (pattern: RegExp) =>
  ({ text }: BriefPassage): boolean =>
    pattern.test(text)

const signIn = 'accounts?|sign[- ]?(?:in|up)|log[- ]?in'

/** What a constraint says, and the needs that it cannot go together with. */
const opposites: readonly { readonly constraint: (passage: BriefPassage) => boolean; readonly need: RegExp }[] = [
  {
    constraint: excludesPersonalData,
    need: new RegExp(
      String.raw`\b(?:${signIn}|profiles?|e-?mail addresse?s?|phone numbers?|newsletter|home address)\b`,
      'iu',
    ),
  },
  {
    constraint: says(/\bone[- ](?:way|direction)\b|\bread[- ]only\b|\bnever writes? (?:back|to)\b/iu),
    need: /\b(?:two|both)[- ](?:way|direction)s?\b|\bwrites? back\b|\bin both directions\b/iu,
  },
  {
    constraint: says(
      /\b(?:no|without(?: an?| any)?) (?:own |custom )?(?:back[- ]?end|servers?|database)\b|\bserver-?less\b|\bonly static\b|\bstatic (?:files?|pages?) only\b/iu,
    ),
    need: new RegExp(
      String.raw`\b(?:${signIn}|comments?|leaderboards?|(?:sync\w*|same|shared?) (?:\p{L}+ )?(?:between|across|on) (?:all|several|two|my|their|other) (?:\p{L}+ )?(?:devices|computers|phones|people))\b`,
      'iu',
    ),
  },
  {
    constraint: says(
      /\b(?:on[- ](?:the )?device|no cloud|(?:never|not|nothing) leaves? the (?:device|phone|computer))\b/iu,
    ),
    need: /\b(?:ChatGPT|OpenAI|GPT|Claude|Gemini|cloud (?:sync|backup|saves?|storage)|in the cloud)\b/iu,
  },
  {
    constraint: says(
      /\b(?:works?|runs?|usable|playable)\b[^.;]*\b(?:offline|without (?:an? |any )?(?:internet|network|connection))\b|\bno (?:internet|network|connection)\b|\boffline only\b/iu,
    ),
    need: /\b(?:live (?:prices?|data|scores?|map)|online (?:multiplayer|co-?op|only|play)|streams?|streaming|in real time from)\b/iu,
  },
  { constraint: says(/\balready (?:signed|logged) in\b/iu), need: new RegExp(String.raw`\b(?:${signIn})\b`, 'iu') },
]

const oppositesCache = new WeakMap<BriefPassage, readonly RegExp[]>()

/** What needs say that the constraint cannot go together with. */
function oppositesOf(constraint: BriefPassage): readonly RegExp[] {
  const found =
    oppositesCache.get(constraint) ?? opposites.filter((pair) => pair.constraint(constraint)).map(({ need }) => need)
  oppositesCache.set(constraint, found)
  return found
}

/**
 * Whether a need asks for what a constraint rules out: then the founder is asked which of the two holds. What the founder
 * has confirmed holds.
 */
export function contradicts(need: BriefPassage, constraint: BriefPassage): boolean {
  return subjectOf(need, constraint) !== null || oppositesOf(constraint).some((pattern) => pattern.test(need.text))
}

/** What a need asks for and a constraint rules out by name; null without one. */
export function subjectOf(need: BriefPassage, constraint: BriefPassage): ConstraintSubject | null {
  return exclusionsIn(constraint).find((subject) => !isConfirmed(subject, constraint) && asksFor(subject, need)) ?? null
}

/** Whether a need asks for what a constraint rules out, as the founder has confirmed. */
export function isGivenUp(need: BriefPassage, constraint: BriefPassage): boolean {
  return exclusionsIn(constraint).some((subject) => isConfirmed(subject, constraint) && asksFor(subject, need))
}

function isConfirmed(subject: ConstraintSubject, { answers }: BriefPassage): boolean {
  return answerAbout(answers, { capability: labelOf(subject), rulesOut: true }) === 'yes'
}

export function contradictionsIn(brief: Brief): Contradiction[] {
  const passages = passagesOf(brief)
  const constraints = passages.filter(({ part }) => part === 'keyConstraints')
  return passages.flatMap((need) => {
    const constraint = need.part === 'needs' ? constraints.find((other) => contradicts(need, other)) : undefined
    return constraint ? [{ need, constraint, subject: subjectOf(need, constraint) }] : []
  })
}

import type { PlannedKind, ProductKind } from '@plangate/core/schemas'
import { productKindPhrases } from '../format/display-names.ts'

/** What is known about the kind of product of a project. */
export interface KnownKind {
  /** What the brief says; undefined when the founder has not set it. */
  set: ProductKind | undefined
  /** What the plan was written for; undefined without a plan, and when its planner does not plan by kinds. */
  planned: PlannedKind | undefined
  /** Whether the plan was written from the brief as it is now. */
  isPlanCurrent: boolean
}

/** Says what kind of product it is, and who says so: the founder, the words of the brief, or nobody yet. */
export function describeKind({ set, planned, isPlanCurrent }: KnownKind): string {
  if (set && planned && planned.kind !== set)
    return `You set this to be ${productKindPhrases[set]}. The plan was written for ${productKindPhrases[planned.kind]}.`
  if (set) return `This is ${productKindPhrases[set]}, as you set it.`
  if (planned?.because)
    return `We read this as ${productKindPhrases[planned.kind]}: the brief says “${opening(planned.because)}”.`
  if (planned && isPlanCurrent)
    return `We took this to be ${productKindPhrases[planned.kind]}: the brief does not say what kind of product it is.`
  if (planned) return `The plan was written for ${productKindPhrases[planned.kind]}.`
  return 'You have not set it. The planner reads it from your brief.'
}

/** UTF-16 code units of a quotation. */
const maxQuotation = 120

/** A quotation that ends at a word. */
function opening(words: string): string {
  if (words.length <= maxQuotation) return words
  const end = words.lastIndexOf(' ', maxQuotation)
  return `${words.slice(0, end > 0 ? end : maxQuotation)}…`
}

import { Check, type Draft, type ProductKind, WorkItem } from '@plangate/core/schemas'
import { clinicBrief } from './api-client.ts'

/** What the draft asks about its first work items. */
const asked = [
  { capability: 'scheduling', words: 'Is this booking of appointments?' },
  { capability: 'notifications', words: 'Is this notifications by several channels?' },
]

/** The needs that the questions are about, in their order. */
export const askedNeeds = (clinicBrief.needs ?? []).slice(0, asked.length).map(({ text }) => text)

/** The constraint that the draft asks about. */
export const askedConstraint = clinicBrief.keyConstraints[0] ?? ''

const askingCheck = Check.parse({
  part: 'keyConstraints',
  words: askedConstraint,
  verdict: 'not_judged',
  why: 'Not judged until you answer.',
  question: {
    capability: 'onboarding',
    rulesOut: true,
    about: askedConstraint,
    words: 'Does this rule out guided onboarding?',
  },
})

/**
 * The draft of a planner that is not sure of two needs and a key constraint, does not know a third need, and recognises the
 * kind of product.
 */
export function askingDraft(draft: Draft): Draft {
  const workItems = draft.workItems.map((item, index) => {
    if (index === asked.length) return WorkItem.parse({ ...item, reading: 'unknown' })
    const question = asked[index]
    if (!question) return item
    return WorkItem.parse({ ...item, reading: 'perhaps', question: { ...question, about: askedNeeds[index] } })
  })
  const options = draft.options.map((option) => ({ ...option, checks: [askingCheck] }))
  return { ...draft, workItems, options, productKind: { kind: 'mobile_app', because: 'an app for the phone' } }
}

/** The draft of a planner whose questions are answered. */
export function answeredDraft(draft: Draft, kind: ProductKind): Draft {
  return { ...draft, productKind: { kind } }
}

import type { FeedbackIntent } from '@plangate/core/schemas'
import type { ClausePoint } from './clause-point.ts'

const reported = new RegExp(
  '^(?:you|the plan|it|your mail|somebody|someone) (?:asked|ask|asks|wanted to know|want to know|' +
    "wondered|wonder|weren't sure|were not sure)(?: me| us)? (?:if|whether) (?<asked>[^?]+?)[.!]*$",
  'iu',
)
const inverted = new RegExp(
  '^(?<aux>do|does|can|could|should|shall|must|may|will|would) (?<subject>we|i|you|it|they|' +
    String.raw`(?:the |our |my )?\S+(?: \S+)??) ` +
    String.raw`(?<rest>(?:go|be|wait|stay|need|want|use|keep|have|leave|come|get|drop|build|miss)\b[^?]*)\?$`,
  'iu',
)
const yes = new RegExp(
  '^(?:yes|yep|yeah|sure|of course|absolutely|definitely|certainly|please do|i think so|' +
    '(?:they|it|we|i|that) (?:do|does|can|could|may|must|should|will|would))(?: please)?[.!]*$',
  'iu',
)
const no = new RegExp(
  '^(?:no|nope|nah|never|not at all|no way|certainly not|definitely not|absolutely not|of course not|' +
    "by no means|i think not|i don't think so|" +
    "(?:they|it|we|i|that) (?:do|does|can|could|may|must|should|will|would)(?: not|n't)|" +
    "(?:they|it|we|i|that) (?:can't|won't|cannot))(?: please)?[.!]*$",
  'iu',
)

/** "You asked whether the orders could go": what was asked, as a statement; null when a text reports no question. */
export function reportedQuestion(text: string): string | null {
  const { asked = null } = reported.exec(straight(text))?.groups ?? {}
  return asked
}

/** "Do we need the reports?" as "we need the reports"; null for a question that yes or no does not answer. */
export function statementOf(text: string): string | null {
  const { aux = '', subject = '', rest = '' } = inverted.exec(straight(text))?.groups ?? {}
  if (rest === '') return null
  return /^do/iu.test(aux) ? `${subject} ${rest}` : `${subject} ${aux} ${rest}`
}

/** What a yes or a no means for what was asked; null when a text is neither, or what it means is not sure. */
export function answerTo(text: string, asked: readonly ClausePoint[]): ClausePoint | null {
  const [only, ...others] = asked
  if (!only || others.length > 0 || only.isPronoun) return null
  const { intent } = only
  if (yes.test(straight(text))) return only
  const refused = no.test(straight(text)) ? refusalOf(intent) : null
  return refused && { ...only, intent: refused, choices: [] }
}

const retraction =
  /^(?:but |so |and )?(?:please )?(?:don't|do not|rather not|no)(?: please| do (?:that|it|so))?[.!]*$/iu

const correction =
  /^(?:(?:oh|hm+|well|actually|no|wait|sorry|scratch that|(?:on )?second thoughts?|i (?:have )?changed my mind)[, ]+)+(?<=, )/iu

/** "Actually no, keep it" corrects what was said before. */
export function corrects(text: string): boolean {
  return correction.test(text)
}

export function withoutCorrection(text: string): string {
  return text.replace(correction, '')
}

/** "Please don't", after what the plan does. */
export function takesBack(text: string): boolean {
  return retraction.test(straight(text))
}

/** What the refusal of a wish wishes; `choices` are those of a point that asks what it means. */
export function oppositeOf(intent: FeedbackIntent, choices: readonly FeedbackIntent[]): FeedbackIntent | null {
  const object = choices.flatMap((choice) => ('object' in choice ? [choice.object] : []))[0]
  return intent.kind === 'ask' && object !== undefined ? { kind: 'keep', object } : refusalOf(intent)
}

function refusalOf(intent: FeedbackIntent): FeedbackIntent | null {
  switch (intent.kind) {
    case 'drop':
    case 'later':
      return { kind: 'keep', object: intent.object }
    case 'add':
    case 'keep':
      return { kind: 'drop', object: intent.object }
    default:
      return null
  }
}

function straight(text: string): string {
  return text.replaceAll('’', "'").trim()
}

import { CapabilityAnswer } from '../schemas/capability.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import { type MarkdownIssue, quote } from './markdown-issue.ts'
import type { Bullet } from './read-bullets.ts'

/** "yes, scheduling: text" or "yes, without scheduling: text". */
const answerPattern = /^(yes|no),\s*(without\s+)?([^\s:]+)\s*:\s*(.*)$/is

/**
 * Reads `- yes, scheduling: text` and `- no, without scheduling: text` bullets. Those that cannot be read become issues and
 * are left out.
 */
export function readCapabilityAnswers(points: readonly Bullet[], issues: MarkdownIssue[]): CapabilityAnswer[] {
  return points.flatMap(({ line, words }) => {
    const answer = readCapabilityAnswer(words)
    if (typeof answer !== 'string') return [answer]
    issues.push({ line, message: answer })
    return []
  })
}

/** An answer, or the sentence that says why the bullet is not one. */
function readCapabilityAnswer(words: string): CapabilityAnswer | string {
  const [, yesOrNo = '', without, capability, about] = answerPattern.exec(words) ?? []
  if (about === undefined) return `${quote(words)} is not an answer: write for example "yes, scheduling: Book a table"`
  const rulesOut = without === undefined ? {} : { rulesOut: true }
  const answer = CapabilityAnswer.safeParse({ capability, ...rulesOut, about, answer: yesOrNo.toLowerCase() })
  if (answer.success) return answer.data
  return answer.error.issues
    .map((issue) => `the answer's ${String(issue.path[0])} ${explainSchemaIssue(issue)}`)
    .join('; ')
}

/** Writes the bullet's text so that `readCapabilityAnswers` reads the same answer. */
export function writeCapabilityAnswer({ capability, rulesOut, about, answer }: CapabilityAnswer): string {
  return `${answer}, ${rulesOut ? 'without ' : ''}${capability}: ${about}`
}

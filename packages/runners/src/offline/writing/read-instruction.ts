import { splitIntoClauses } from '../feedback/split-into-clauses.ts'

/** What a clause of an instruction asks for. `target` is null when the clause is not understood for sure. */
export type InstructedChange =
  | { readonly kind: 'drop' | 'later'; readonly clause: string; readonly target: string }
  | { readonly kind: 'unread'; readonly clause: string }

/** Each clause that is not understood becomes a question, of which the schema takes 40. */
const maxClauses = 38

const lead = String.raw`^(?:(?:please|and|but|so|then)\s+)*(?:let's\s+|we\s+(?:can\s+|should\s+|will\s+|want to\s+)?)?`

/** Only forms that leave no doubt. The group "target" captures what is dropped. */
const dropping: readonly RegExp[] = [
  new RegExp(
    String.raw`${lead}(?:drop|remove|cut|skip|omit|leave out|scrap|do without|go without|get rid of)\s+(?<target>.+)$`,
    'iu',
  ),
  new RegExp(String.raw`${lead}(?:start|launch|begin)\s+without\s+(?<target>.+)$`, 'iu'),
  /^(?:(?:please|and|but)\s+)*(?:no|without)\s+(?:more\s+|any\s+)?(?<target>.+)$/iu,
  /^(?:we\s+)?(?:do not|don't|no longer)\s+need\s+(?:any\s+)?(?<target>.+)$/iu,
  /^(?<target>.+?)\s+(?:is|are)\s+(?:out of scope|not needed|no longer needed)$/iu,
]

const postponing: readonly RegExp[] = [
  new RegExp(String.raw`${lead}(?:postpone|defer|delay)\s+(?<target>.+)$`, 'iu'),
  /^(?<target>.+?)\s+(?:can|could|may|should|will|must)\s+(?:wait|come later|be postponed)(?:\s+for now)?$/iu,
  /^(?<target>.+?)\s+(?:comes\s+|come\s+)?later$/iu,
]

/** Words that turn a request around, or make it depend on something. */
const doubtful =
  /\b(?:not|never|only|except|unless|but|if|when|until|instead|rather|apart|other than|maybe|perhaps|most|some|half|fewer|less)\b|[\d%$€£?]/iu

/** Words around a target that say nothing about what it is. */
const padding =
  /^(?:the|our|all|any|an?)\s+|\s+(?:for now|at first|please|altogether|entirely|completely|at launch)$/giu

/** Reads the founder's words with a decision, clause by clause. */
export function readInstruction(instruction: string): InstructedChange[] {
  const { clauses, rest } = splitIntoClauses(instruction, maxClauses)
  return [...clauses, ...(rest === '' ? [] : [rest])].map(readClause)
}

function readClause(clause: string): InstructedChange {
  const plain = clause
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .trim()
    .replace(/[.!;,]+$/u, '')
  const dropped = targetIn(plain, dropping)
  if (dropped !== null) return { kind: 'drop', clause, target: dropped }
  const postponed = targetIn(plain, postponing)
  return postponed === null ? { kind: 'unread', clause } : { kind: 'later', clause, target: postponed }
}

/** Null when no pattern matches, or when the target leaves a doubt. */
function targetIn(clause: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const { target } = pattern.exec(clause)?.groups ?? {}
    if (target !== undefined) return doubtful.test(target) ? null : target.replaceAll(padding, '').trim()
  }
  return null
}

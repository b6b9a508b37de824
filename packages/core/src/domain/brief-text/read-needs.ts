import { Need, Priority } from '../schemas/brief.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import { type MarkdownIssue, quote } from './markdown-issue.ts'
import type { Bullet } from './read-bullets.ts'

/** "must: text", "must have - text", "[must] text". */
const needPattern = /^(?:\[([^\]]*)\]|([^\s:]+)(?:\s+have)?\s*:|([^\s:]+)(?:\s+have)?\s+[-–—](?=\s))\s*(.*)$/is

/** A stated id at the end: "... {#scan}". */
const idPattern = /\{#([^\s{}]+)\}$/

/** The id of a need without one, by its position: "need-1", "need-2" ... */
export function generatedNeedId(index: number): string {
  return `need-${index + 1}`
}

/** Reads `- must: text {#id}` bullets. Those that cannot be read become issues and are left out. */
export function readNeeds(points: readonly Bullet[], issues: MarkdownIssue[]): Need[] {
  const lineById = new Map<string, number>()
  return points.flatMap(({ line, words }, index) => {
    const need = readNeed(words, index)
    const taken = typeof need === 'string' ? undefined : lineById.get(need.id)
    if (typeof need === 'string') issues.push({ line, message: need })
    else if (taken) issues.push({ line, message: `the id ${quote(need.id)} is already used on line ${taken}` })
    else {
      lineById.set(need.id, line)
      return [need]
    }
    return []
  })
}

/** A need, or the sentence that says why the bullet is not one. */
function readNeed(words: string, index: number): Need | string {
  const [, inBrackets, beforeColon, beforeDash, rest = ''] = needPattern.exec(words) ?? []
  const stated = inBrackets ?? beforeColon ?? beforeDash
  if (stated === undefined)
    return `begin the need with must:, should: or could:, for example ${quote(`must: ${words}`)}`
  const priority = Priority.safeParse(stated.trim().toLowerCase())
  if (!priority.success) return `${quote(stated)} is not a priority: write must, should or could`
  const encodedId = idPattern.exec(rest)?.[1]
  const id = encodedId === undefined ? generatedNeedId(index) : decodeId(encodedId)
  const need = Need.safeParse({ id, text: rest.replace(idPattern, ''), priority: priority.data })
  if (need.success) return need.data
  return need.error.issues.map((issue) => `the need's ${String(issue.path[0])} ${explainSchemaIssue(issue)}`).join('; ')
}

/**
 * Writes the bullet's text so that `readNeeds` reads the same need at the same position. The id is percent-encoded,
 * because it may hold spaces and braces.
 */
export function writeNeed(need: Need, index: number): string {
  const needsId = need.id !== generatedNeedId(index) || idPattern.test(need.text)
  return `${need.priority}: ${need.text}${needsId ? ` {#${encodeURIComponent(need.id)}}` : ''}`
}

/** Null, which no schema accepts, when a % is not followed by two hexadecimal digits. */
function decodeId(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}

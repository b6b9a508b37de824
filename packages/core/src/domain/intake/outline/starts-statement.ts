import { readNeedId } from '../placing/read-need-id.ts'
import type { DocumentLine } from './document-lines.ts'

/** "Budget: 50k", "**Author:** Mara", "[00:12] Mara: hello": a few words, a colon, and what they introduce. */
const label =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?(?:\*\*|__)?\p{Lu}[^:：.!?*\n]{0,40}(?:\*\*|__)?[:：](?:\*\*|__)?(?:\s|$|(?=\p{Script=Han}))/u

const hanLabel = /^(?:\*\*|__)?\p{Script=Han}[^:：。！？，\n]{0,12}(?:\*\*|__)?[:：]/u

const bold = /^(?:\*\*|__)[^*_]{1,60}(?:\*\*|__)/

/** "As a member, I want ...", after a sentence that has ended. */
const story = /^(?:as (?:an?|the|our) \p{L}|als \p{L}|en tant (?:que |qu['’])|como \p{L}|作为)/iu

/** Two lines with an id each are two requirements, and one with an id does not go on with a sentence that has ended. */
function opensNeed(last: DocumentLine, line: DocumentLine): boolean {
  const hasEnded = /[.!?;:。！？；：]$/.test(last.text)
  if (hasEnded && story.test(line.text)) return true
  return readNeedId(line.text) !== null && (hasEnded || readNeedId(last.text) !== null)
}

/** Whether a line of text begins a statement of its own, although no blank line is before it. */
export function startsStatement(last: DocumentLine, line: DocumentLine, kind: 'paragraph' | 'item'): boolean {
  if (kind === 'item' && line.indent === 0 && last.text.length < 60 && /[.!?:。]$/.test(last.text)) return true
  if (opensNeed(last, line) || label.test(line.text) || hanLabel.test(line.text)) return true
  return bold.test(line.text) && !wraps(last)
}

/** Shorter lines end where somebody meant it. */
const minWrapped = 50

/** Whether a line is so long, and so unfinished, that the next one goes on with its sentence. */
export function wraps({ text, breaks }: DocumentLine): boolean {
  return !breaks && text.length >= minWrapped && !/[.!?:;|。！？：；][*_"'”’»)]*$/.test(text) && !text.startsWith('#')
}

import type { DocumentLine } from './document-lines.ts'

/** "Budget: 50k", "**Author:** Mara", "[00:12] Mara: hello": a few words, a colon, and what they introduce. */
const label =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?(?:\*\*|__)?\p{Lu}[^:：.!?*\n]{0,40}(?:\*\*|__)?[:：](?:\*\*|__)?(?:\s|$|(?=\p{Script=Han}))/u

const hanLabel = /^(?:\*\*|__)?\p{Script=Han}[^:：。！？，\n]{0,12}(?:\*\*|__)?[:：]/u

const bold = /^(?:\*\*|__)[^*_]{1,60}(?:\*\*|__)/

/** Whether a line of text begins a statement of its own, although no blank line is before it. */
export function startsStatement(last: DocumentLine, line: DocumentLine, kind: 'paragraph' | 'item'): boolean {
  if (kind === 'item' && line.indent === 0 && last.text.length < 60 && /[.!?:。]$/.test(last.text)) return true
  return label.test(line.text) || hanLabel.test(line.text) || bold.test(line.text)
}

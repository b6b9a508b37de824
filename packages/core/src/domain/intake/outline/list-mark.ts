/** The mark of a list item, and where its text begins. */
export interface ListMark {
  mark: string
  /** The text after the mark. */
  rest: string
}

const bullet = /^(?:[-*+–—](?=\s)|[•‣◦▪·●○■□☐☑☒✓✔✗➤►→▸])\s*/u

/** "1." and "1)" need white space after them, Chinese forms do not. */
const numbered = /^(?:\(?\d{1,3}[.)](?=\s)|\d{1,3}、|[（(]\d{1,2}[）)]|[a-zA-Z]\)(?=\s)|[①-⑳])\s*/u

/** "3.2.1" is the number of a requirement, and stays with it. */
const manyLevels = /^(?:\d{1,3}\.){1,4}\d{1,3}\.?\s+\S/

/** A box to tick, after the mark of the item or alone. */
const checkbox = /^\[(?: |x|X|✓|)\](?=\s|$)\s*/u

/** Reads the mark at the start of a line, or returns null. */
export function listMark(text: string): ListMark | null {
  const mark = bullet.exec(text)?.[0] ?? numbered.exec(text)?.[0] ?? ''
  const rest = text.slice(mark.length)
  if (mark === '' && manyLevels.test(text)) return { mark: '', rest: text }
  const box = checkbox.exec(rest)?.[0] ?? ''
  if (mark === '' && box === '') return null
  return { mark: mark.trim(), rest: rest.slice(box.length) }
}

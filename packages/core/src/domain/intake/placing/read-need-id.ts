/** "3.2.1 ...": the number of a requirement. */
const numbered = /^((?:\d{1,3}\.){1,4}\d{1,3})\.?\s+(?=\p{L}|\[)/u

/** "FR-001: ...", "US-3 ...", "[REQ 12] ...", "/LF10/ ...", "**FR1**: ...", "R1. ...". */
const stated =
  /^(?:[[(（]?([A-Z]{1,6}(?:[-_.][A-Z]{1,6})?[-_ .]?\d{1,5}(?:[.-]\d{1,3})*[a-z]?)[\])）]?|\/([A-Z]{1,3}\d{1,5}[A-Z]?)\/)(?:\s*[:：.)–—-]\s*|\s+)(?=\S)/

/** Not ids, although they look like them: "P1", "V2", "Q3", "MP3", "Q 1". */
const others = /^(?:[PQVH][ -]?\d|MP\d|MVP|ISO|RFC|GDPR|HTML|HTTP|CSS|ES|A\d|B\d|COVID|EU|US \d|EUR|USD|GBP|CHF)/

/** The id that a document gives a need, and the text after it; null without one. */
export function readNeedId(text: string): { id: string; rest: string } | null {
  const [whole, plain, slashed] = stated.exec(text) ?? numbered.exec(text) ?? []
  const id = plain ?? slashed
  if (whole === undefined || id === undefined || (others.test(id) && !/^US-\d/.test(id))) return null
  return { id, rest: text.slice(whole.length) }
}

/** Whether a heading begins with the number of its section, as "2.2 Background" does: that is not the id of a need. */
export function isSectionNumber(heading: string): boolean {
  return numbered.test(heading)
}

/** Whether a cell holds nothing but an id. */
export function isNeedId(cell: string): boolean {
  return cell.length <= 20 && readNeedId(`${cell} x`)?.rest === 'x'
}

/** Returns "a", "a and b", or "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** Lists at most `max` parts, followed by "and more". */
export function listedAtMost(parts: readonly string[], max: number): string {
  return parts.length <= max ? listed(parts) : `${parts.slice(0, max).join(', ')} and more`
}

/** Returns one line, cut at a word with an ellipsis when longer than `max` UTF-16 code units. */
export function shortened(text: string, max: number): string {
  const oneLine = text.replaceAll(/\s+/gu, ' ').trim()
  if (oneLine.length <= max) return oneLine
  const cut = oneLine.slice(0, max - 1)
  const wellFormed = cut.isWellFormed() ? cut : cut.slice(0, -1)
  const atWord = /\s/u.test(wellFormed) ? wellFormed.replace(/[\s,;:.–—-]+\S*$/u, '') : ''
  return `${atWord === '' ? wellFormed : atWord}…`
}

/** Returns a text in quotation marks, without its full stop. */
export function quoted(text: string, max = 110): string {
  return `“${shortened(text, max)
    .replaceAll(/[“”"]/gu, "'")
    .replace(/[.;,]$/u, '')}”`
}

/** Capitalises the first letter, unless the first word has capitals ("iOS", "gRPC"). */
export function capitalised(text: string): string {
  const [firstWord = ''] = text.split(/\s/u)
  if (/\p{Lu}/u.test(firstWord)) return text
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}

/** Lower-cases the first letter, for a sentence after a colon. */
export function uncapitalised(text: string): string {
  const [first = '', ...rest] = text
  return first.toLowerCase() + rest.join('')
}

/** Quotes the titles of the first `max` items, and counts the others. */
export function quotedAtMost(items: readonly { readonly title: string }[], max: number): string {
  const titles = items.slice(0, max).map(({ title }) => quoted(title, 90))
  const others = items.length - titles.length
  return listed(others > 0 ? [...titles, `${others} more`] : titles)
}

/** "1 engineer", "2 engineers". */
export function engineersIn(count: number): string {
  return `${count} engineer${count === 1 ? '' : 's'}`
}

/** "1 further work item", "2 further work items". */
export function workItemsIn(count: number, kind: 'further' | 'more'): string {
  return `${count} ${kind} work item${count === 1 ? '' : 's'}`
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Returns "three" for 3, up to ten; capitalised at the start of a sentence. */
export function numberWord(number: number, atStart: boolean): string {
  const word = numbers[number] ?? String(number)
  return atStart ? capitalised(word) : word
}

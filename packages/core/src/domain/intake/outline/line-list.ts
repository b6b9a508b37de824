import type { DocumentLine } from './document-lines.ts'

/** Wrapped text has longer lines. */
const maxLength = 60

/** Longer lines are paragraphs. */
const maxOwnLine = 160

/**
 * Whether lines without marks are a list: each is short, and none ends as a sentence or goes on in the next one.
 *
 * @param isBelowHeading right below a heading of plain text one line is enough, elsewhere it takes three
 */
export function isLineList(lines: readonly DocumentLine[], isBelowHeading: boolean): boolean {
  return (isBelowHeading || lines.length >= 3) && (lines.every(isEntry) || breakEarly(lines))
}

/** Lines that nearly all end although the next word would have had room: somebody wrote one thing on each. */
function breakEarly(lines: readonly DocumentLine[]): boolean {
  const width = Math.max(...lines.map(({ text }) => text.length))
  const shorter = lines.slice(0, -1).flatMap(({ text }, index) => (text.length < width ? [{ text, index }] : []))
  const early = shorter.filter(({ text, index }) => {
    const [next = ''] = lines[index + 1]?.text.split(/\s/u) ?? []
    return text.length + 1 + next.length <= width && !goesOn.test(text) && !/[,;:–—-]$/u.test(text)
  })
  return lines.length >= 4 && shorter.length >= 2 && width <= maxOwnLine && early.length >= 0.75 * shorter.length
}

function isEntry({ text }: DocumentLine, index: number, all: readonly DocumentLine[]): boolean {
  const isLast = index === all.length - 1
  return (
    text.length <= maxLength &&
    !(isLast && index > 0 ? /[!?:：]$/ : /[.!?:;,，。：–—-]$/).test(text) &&
    !goesOn.test(text)
  )
}

/** How a line ends that the next one goes on with. */
const goesOn =
  /(?<!\p{L})(?:a|an|the|and|or|of|to|for|with|from|that|which|der|das|dem|ein|eine|und|oder|für|mit|von|le|la|les|une|et|ou|de|des|du|à|pour|avec|que|qui|el|los|las|una|y|del|para|con|por|uma|com)$/iu

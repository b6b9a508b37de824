/** Words in quotation marks for a sentence about them, cut after 60 characters. */
export function quoteStart(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return `"${line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line}"`
}

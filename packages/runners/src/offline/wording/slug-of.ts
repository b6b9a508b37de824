/** Returns up to five words of a text for an id: lower-case ASCII letters and digits, separated by hyphens. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  return words.slice(0, 5).join('-').slice(0, 40).replace(/-$/u, '') || 'in-own-words'
}

/** Returns the text trimmed, or null when nothing is left of it. */
export function blankToNull(text: string | undefined): string | null {
  return text?.trim() || null
}

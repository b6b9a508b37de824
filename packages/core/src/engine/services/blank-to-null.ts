/** Returns the trimmed text, or null when nothing is left. */
export function blankToNull(text: string | undefined): string | null {
  return text?.trim() || null
}

/** A problem in a Markdown brief. Lines are counted from 1. */
export interface MarkdownIssue {
  line: number
  message: string
}

/** Quotes words in a message: on one line, and cut to a readable length. */
export function quote(words: string): string {
  const short = words.length > 60 ? `${words.slice(0, 57).toWellFormed()}...` : words
  return `"${short.replace(/\s+/g, ' ')}"`
}

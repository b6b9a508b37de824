/** What is wrong with a Markdown brief, and on which line, counted from 1. */
export interface MarkdownIssue {
  line: number
  message: string
}

/** What a message quotes: on one line, and cut down to a readable length. */
export function quote(words: string): string {
  const short = words.length > 60 ? `${words.slice(0, 57).toWellFormed()}...` : words
  return `"${short.replace(/\s+/g, ' ')}"`
}

export { formatBriefMarkdown } from './format-brief-markdown.ts'
export type { MarkdownIssue } from './markdown-issue.ts'
export { type ParsedBrief, parseBriefMarkdown } from './parse-brief-markdown.ts'
export { sectionTitle } from './section-names.ts'

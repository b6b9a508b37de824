import { Anchor } from '@mantine/core'
import type { MarkdownIssue } from '@plangate/core/brief-text'
import { Notice } from '../../shared/ui/notice.tsx'

interface MarkdownIssuesProps {
  issues: MarkdownIssue[]
  onShow: (line: number) => void
}

/** The problems of the Markdown text, each with a button that selects its line. */
export function MarkdownIssues({ issues, onShow }: MarkdownIssuesProps) {
  if (issues.length === 0) return null
  return (
    <Notice tone="failure" title={issues.length === 1 ? 'One thing to correct' : `${issues.length} things to correct`}>
      <ul>
        {issues.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <Anchor component="button" type="button" fw={600} inherit onClick={() => onShow(line)}>
              Line {line}
            </Anchor>
            : {message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'
import { type Explanation, explainError } from './explain-error.ts'
import { ExplanationLinkButton } from './explanation-link.tsx'
import type { ApiError } from './trpc.ts'

interface ErrorNoticeProps {
  error: ApiError
  onRetry?: (() => void) | undefined
}

/** Explains a failed call: what went wrong, what to do next and where. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  return (
    <ExplanationNotice explanation={explainError(error)} onRetry={onRetry}>
      {error.data?.reason === 'INTERNAL' && (
        <p>
          If it happens again, give the operator the id of this request: <code>{error.data.requestId}</code>
        </p>
      )}
    </ExplanationNotice>
  )
}

interface ExplanationNoticeProps extends Pick<ErrorNoticeProps, 'onRetry'> {
  explanation: Explanation
  children?: ReactNode
}

export function ExplanationNotice({ explanation, onRetry, children }: ExplanationNoticeProps) {
  const { title, next, points, link, retry } = explanation
  const tryAgain = retry && onRetry && (
    <Button size="xs" variant="default" onClick={onRetry}>
      Try again
    </Button>
  )
  return (
    <Notice
      tone="failure"
      title={title}
      actions={
        <>
          {tryAgain}
          {link && <ExplanationLinkButton link={link} />}
        </>
      }
    >
      <p>{next}</p>
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {children}
    </Notice>
  )
}

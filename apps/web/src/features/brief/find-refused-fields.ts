import type { ApiError } from '../../shared/api/trpc.ts'
import { type BriefFormValues, toFormPath } from './brief-form-values.ts'

/** Returns what the server refused in a brief, by the path of the form field; empty when it was not about a field. */
export function findRefusedFields(values: BriefFormValues, { data }: Pick<ApiError, 'data'>): Record<string, string> {
  switch (data?.reason) {
    case 'INVALID_TEXT':
      return toErrors(values, [{ path: data.details.path, message: 'Some characters in this cannot be kept.' }])
    case 'INVALID_INPUT':
      return toErrors(values, data.details.issues)
    default:
      return {}
  }
}

interface Issue {
  /** A path of the input of briefs.save. */
  path: string
  message: string
}

function toErrors(values: BriefFormValues, issues: readonly Issue[]): Record<string, string> {
  const inBrief = issues.filter(({ path }) => path.startsWith('brief.'))
  return Object.fromEntries(
    inBrief.map(({ path, message }) => [toFormPath(values, path.slice('brief.'.length)), message] as const),
  )
}

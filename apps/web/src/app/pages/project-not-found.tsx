import { ErrorNotice } from '../../shared/api/error-notice.tsx'
import type { ApiError } from '../../shared/api/trpc.ts'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function ProjectNotFound({ error }: { error: ApiError }) {
  return (
    <>
      <PageHeading title="Nothing is here" />
      <ErrorNotice error={error} />
    </>
  )
}

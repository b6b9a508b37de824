import './audit.css'
import type { AuditEntry } from '@plangate/core/schemas'
import type { Ref } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { Moment } from '../../shared/ui/moment.tsx'
import { describeAction, describeActor, type FindTokenName } from './describe-entry.ts'

interface AuditListProps {
  entries: AuditEntry[]
  ref: Ref<HTMLOListElement>
}

/** Audit entries, latest first: what was done, by whom, when and in which request. */
export function AuditList({ entries, ref }: AuditListProps) {
  const findTokenName = useTokenNames()
  return (
    <ol className="pg-audit" reversed ref={ref}>
      {entries.map((entry) => (
        <li key={entry.id} tabIndex={-1}>
          <span className="pg-audit-what">{describeAction(entry, findTokenName)}</span>
          <span className="pg-audit-who">{describeActor(entry, findTokenName)}</span>
          <span className="pg-audit-when">
            <Moment at={entry.at} />
          </span>
          <span className="pg-audit-request">
            {entry.requestId === null ? (
              'No request'
            ) : (
              <>
                Request <code>{entry.requestId}</code>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** While the names are loading or unavailable, a token is described as "a token". */
function useTokenNames(): FindTokenName {
  const { data: tokens } = trpc.tokens.list.useQuery()
  return (wanted) => tokens?.find(({ id }) => id === wanted)?.name ?? null
}

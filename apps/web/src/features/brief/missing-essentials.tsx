import type { BriefEssential } from '@plangate/core/schemas'
import { essentialWords } from '../../shared/api/explain-error.ts'
import { Notice } from '../../shared/ui/notice.tsx'

/** What to add before a plan can be written; nothing when the brief can be planned. */
export function MissingEssentials({ missing }: { missing: readonly BriefEssential[] }) {
  if (missing.length === 0) return null
  return (
    <Notice tone="info" title="Before it can be planned">
      <ul>
        {missing.map((essential) => (
          <li key={essential}>{essentialWords[essential]}</li>
        ))}
      </ul>
      <p>You can save it as it is, and add this later.</p>
    </Notice>
  )
}

import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { count } from '../../../shared/format/format-values.ts'
import { FoldedList } from '../../../shared/ui/folded-list.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { describeEdits } from './describe-edits.ts'
import type { PlanEditing } from './use-plan-editing.ts'

/** More would push what is below out of sight. */
const mostInView = 6

/** What differs from the version that the editing began with. */
export function EditList({ editing: { start, draft } }: { editing: PlanEditing }) {
  const edits = useMemo(() => [...new Set(describeEdits(start, draft))], [start, draft])
  return (
    <Panel labelledBy="edit-list">
      <Title order={2} id="edit-list" size="h3">
        What you changed
      </Title>
      {edits.length === 0 ? (
        <Text size="sm" c="var(--pg-quiet)">
          Nothing yet. The plan is as it was.
        </Text>
      ) : (
        <FoldedList
          className="pg-edit-list pg-wrap"
          entries={edits}
          most={mostInView}
          what={count(edits.length, 'change')}
        />
      )}
    </Panel>
  )
}

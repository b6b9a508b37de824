import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import '@mantine/core/styles/Switch.layer.css'
import './scope.css'
import { Group, SegmentedControl, Switch, Text, Title } from '@mantine/core'
import type { PlanSet } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { TextLink } from '../../../shared/ui/links.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { FindItemsField } from '../find/find-items-field.tsx'
import { matchesWords } from '../find/matches-words.ts'
import { EstimateBasis } from '../options/estimate-basis.tsx'
import { readScopeGrouping, type ScopeGrouping, scopeGroupings } from '../plan-search.ts'
import { isRough, readScope, type ScopeView } from './read-scope.ts'
import { ScopeTable } from './scope-table.tsx'

interface ScopeSheetProps {
  planSet: PlanSet
  view: ScopeView
}

/** Shows which work items each option includes, their hours, and the parts of the brief they serve. */
export default function ScopeSheet({ planSet, view }: ScopeSheetProps) {
  const [words, setWords] = useState('')
  const searched = useDeferredValue(words)
  const scope = readScope(planSet, view, (item) => matchesWords(item, searched))
  const found = scope.groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Panel labelledBy="scope">
      <Title order={2} id="scope">
        Scope
      </Title>
      <Text size="sm" c="var(--pg-quiet)" maw={760}>
        What each option builds. Each line of hours reaches from low (P10) to high (P90), with a mark at likely (P50).
        {view.grouping === 'served' && ' An item stands once, under the first need it serves.'}
      </Text>
      <EstimateBasis planSet={planSet} />
      {planSet.workItems.some(isRough) && <RoughItems />}
      <ul className="pg-scope-legend">
        {scope.options.map(({ option, letter }) => (
          <li key={option.id}>
            <OptionMark letter={letter} /> {option.name}
          </li>
        ))}
      </ul>
      <ScopeControls view={view} />
      <FindItemsField words={words} onWords={setWords} found={found} total={found + scope.notFound.length} />
      {found === 0 ? (
        <NoItems isSearch={scope.notFound.length > 0} />
      ) : (
        <ScopeTable key={view.grouping} scope={scope} grouping={view.grouping} />
      )}
    </Panel>
  )
}

/** Said once, and not in every row that it is about. */
function RoughItems() {
  return (
    <Text size="sm" mt="xs" maw={760}>
      <Tag tone="quiet">rough</Tag> Not in the catalogue: the range is wide.{' '}
      <TextLink
        from="/projects/$projectId/plan"
        to="."
        search={(search) => ({ ...search, view: 'push-back' })}
        resetScroll={false}
        size="sm"
        underline="always"
      >
        Size it yourself
      </TextLink>{' '}
      or ask a model.
    </Text>
  )
}

function NoItems({ isSearch }: { isSearch: boolean }) {
  return (
    <Text mt="md">
      {isSearch
        ? 'No work item has all of these words in its title, its discipline or what it serves.'
        : 'Every option builds the same work items. They differ in team and approach.'}
    </Text>
  )
}

const groupingNames: Record<ScopeGrouping, string> = { discipline: 'Discipline', served: 'What it serves' }

/** Both settings are kept in the URL, so that the view can be shared. */
function ScopeControls({ view: { grouping, onlyDiffering } }: { view: ScopeView }) {
  const navigate = useNavigate({ from: '/projects/$projectId/plan' })
  const group = (name: string) => {
    const next = readScopeGrouping(name)
    if (!next) return
    void navigate({ search: (search) => ({ ...search, grouping: next }), replace: true, resetScroll: false })
  }
  const filter = (isOn: boolean) =>
    void navigate({
      search: (search) => ({ ...search, differing: isOn || undefined }),
      replace: true,
      resetScroll: false,
    })
  return (
    <Group gap="lg" my="md">
      <SegmentedControl
        aria-label="Group by"
        size="sm"
        value={grouping}
        onChange={group}
        data={scopeGroupings.map((value) => ({ value, label: groupingNames[value] }))}
      />
      <Switch
        label="Only what differs"
        checked={onlyDiffering}
        onChange={(event) => filter(event.currentTarget.checked)}
      />
    </Group>
  )
}

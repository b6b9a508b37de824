import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import type { ProjectCounts } from '@plangate/core/schemas'
import { IconSearch } from '@tabler/icons-react'
import {
  type ProjectSearch,
  type ProjectSortChoice,
  type ProjectStateFilter,
  projectSorts,
  projectStateFilters,
  readSort,
  readStateFilter,
} from './project-filters.ts'

const stateFilterNames: Record<ProjectStateFilter, string> = {
  attention: 'To look at again',
  working: 'Being written',
  buildable: 'Ready to build',
  archived: 'Archived',
}

const sortNames: Record<ProjectSortChoice, string> = { created: 'Newest first', name: 'By name' }

const sorts = [
  { value: '', label: 'Latest work first' },
  ...projectSorts.map((value) => ({ value, label: sortNames[value] })),
]

interface ProjectFilterControlsProps {
  counts: ProjectCounts
  words: string
  onFind: (words: string) => void
  search: ProjectSearch
  onSearch: (search: ProjectSearch) => void
}

/** Finds projects by words and by state, and sorts them. */
export function ProjectFilterControls({ counts, words, onFind, search, onSearch }: ProjectFilterControlsProps) {
  const data = [
    { value: 'all', label: 'All' },
    ...projectStateFilters.map((value) => ({ value, label: `${stateFilterNames[value]} (${counts[value]})` })),
  ]
  return (
    <Group justify="space-between" gap="sm" role="search" aria-label="Find a project">
      <TextInput
        aria-label="Words in the name or description"
        placeholder="Find a project"
        leftSection={<IconSearch size={16} aria-hidden />}
        type="search"
        maxLength={200}
        className="pg-find"
        value={words}
        onChange={({ currentTarget }) => onFind(currentTarget.value)}
      />
      <SegmentedControl
        aria-label="Which projects"
        className="pg-show"
        withItemsBorders={false}
        data={data}
        value={search.show ?? 'all'}
        onChange={(value) => onSearch({ ...search, show: readStateFilter(value) })}
      />
      <NativeSelect
        aria-label="Sort"
        className="pg-sort"
        data={sorts}
        value={search.sort ?? ''}
        onChange={({ currentTarget }) => onSearch({ ...search, sort: readSort(currentTarget.value) })}
      />
    </Group>
  )
}

import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { Group, SegmentedControl, TextInput } from '@mantine/core'
import type { ProjectCounts } from '@plangate/core/schemas'
import { IconSearch } from '@tabler/icons-react'
import { type ProjectStateFilter, projectStateFilters, readStateFilter } from './project-search.ts'

const stateFilterNames: Record<ProjectStateFilter, string> = {
  attention: 'To look at again',
  working: 'Being written',
  buildable: 'Ready to build',
}

interface ProjectFilterControlsProps {
  counts: ProjectCounts
  words: string
  onFind: (words: string) => void
  show: ProjectStateFilter | undefined
  onShow: (show: ProjectStateFilter | undefined) => void
}

/** Filters projects by words and by the state of their steps. */
export function ProjectFilterControls({ counts, words, onFind, show, onShow }: ProjectFilterControlsProps) {
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
        value={show ?? 'all'}
        onChange={(value) => onShow(readStateFilter(value))}
      />
    </Group>
  )
}

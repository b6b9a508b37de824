import { Group, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { countByShow, type ProjectSearch, ProjectShow, type Standing } from './project-search.ts'

/** With fewer than this, everything is in view and nothing has to be looked for. */
const WORTH_A_SEARCH = 5

const showNames: Record<ProjectShow, string> = {
  attention: 'To look at again',
  working: 'Being written',
  buildable: 'Ready to build',
}

interface ProjectFilterProps {
  all: readonly Standing[]
  search: ProjectSearch
  onSearch: (search: ProjectSearch) => void
}

/** Finds projects by their words and by what comes next. */
export function ProjectFilter({ all, search, onSearch }: ProjectFilterProps) {
  if (all.length < WORTH_A_SEARCH && !search.q && !search.show) return null
  const counts = countByShow(all)
  const data = [
    { value: 'all', label: 'All' },
    ...ProjectShow.options.map((show) => ({ value: show, label: `${showNames[show]} (${counts[show]})` })),
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
        // The address follows what is typed; it would lag behind if it led.
        defaultValue={search.q}
        onChange={({ currentTarget }) => onSearch({ ...search, q: currentTarget.value || undefined })}
      />
      <SegmentedControl
        aria-label="Which projects"
        className="pg-show"
        data={data}
        value={search.show ?? 'all'}
        onChange={(value) => onSearch({ ...search, show: ProjectShow.safeParse(value).data })}
      />
    </Group>
  )
}

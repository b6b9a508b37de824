import './projects.css'
import { Button, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { ProjectCounts } from '@plangate/core/schemas'
import { type ReactNode, useMemo, useState } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { EarlierButton } from '../../shared/ui/earlier-button.tsx'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { useFocusOnEarlier } from '../../shared/ui/use-focus-on-earlier.ts'
import { ExportAll } from './export/export-all.tsx'
import { LazyProjectFilter } from './lazy-project-filter.tsx'
import type { ProjectSearch } from './project-filters.ts'
import { toProjectProgress } from './project-progress.ts'
import { ProjectRow } from './project-row.tsx'
import { type LoadedProjects, useProjectLists } from './use-project-lists.ts'

interface ProjectListProps {
  search: ProjectSearch
  onSearch: (search: ProjectSearch) => void
  /** Shown while there is no project. */
  empty: ReactNode
}

/** The projects with their progress, as many as were loaded. The entry of the projects page. */
export function ProjectList({ search, onSearch, empty }: ProjectListProps) {
  const [words] = useDebouncedValue(search.q?.trim(), searchMillis)
  const lists = useProjectLists({ words: words || undefined, show: search.show, sort: search.sort ?? 'worked' })
  return (
    <QueryView query={lists} pending={<ProjectListSkeleton />}>
      {({ counts, active, parked }) =>
        counts.active + counts.parked + counts.archived === 0 ? (
          empty
        ) : (
          <Projects counts={counts} active={active} parked={parked} search={search} onSearch={onSearch} />
        )
      }
    </QueryView>
  )
}

/** Milliseconds without a key press until words are searched for. */
const searchMillis = 200

interface ProjectsProps extends Omit<ProjectListProps, 'empty'> {
  counts: ProjectCounts
  active: LoadedProjects
  parked: LoadedProjects
}

function Projects({ counts, active, parked, search, onSearch }: ProjectsProps) {
  // The input has state of its own, because the URL would lag behind typing.
  const [words, setWords] = useState(search.q ?? '')
  const find = (next: string) => {
    setWords(next)
    onSearch({ ...search, q: next || undefined })
  }
  const isByTime = search.sort !== 'name'
  const clear = () => {
    setWords('')
    onSearch({})
  }
  return (
    <Stack gap="lg">
      <LazyProjectFilter counts={counts} words={words} onFind={find} search={search} onSearch={onSearch} />
      {active.projects.length > 0 && (
        <Shown {...active} title={search.show === 'archived' ? 'Archived' : 'Active'} isByTime={isByTime} />
      )}
      {active.projects.length + parked.projects.length === 0 &&
        (isUnfiltered(search) ? (
          <AllArchived onShow={() => onSearch({ show: 'archived' })} />
        ) : (
          <NothingFound onClear={clear} />
        ))}
      {parked.projects.length > 0 && <Parked {...parked} isByTime={isByTime} />}
      <ExportAll />
    </Stack>
  )
}

function isUnfiltered({ q, show }: ProjectSearch): boolean {
  return !q && show === undefined
}

function AllArchived({ onShow }: { onShow: () => void }) {
  const show = (
    <Button variant="default" onClick={onShow}>
      Show the archive
    </Button>
  )
  return (
    <EmptyPanel title="Every project is archived" action={show}>
      Restore one to go on with it, or start a new one.
    </EmptyPanel>
  )
}

interface SortedProjects extends LoadedProjects {
  /** False for projects sorted by name. */
  isByTime: boolean
}

function Shown({ title, ...projects }: SortedProjects & { title: string }) {
  return (
    <section aria-labelledby="shown">
      <VisuallyHidden component="h2" id="shown">
        {title}
      </VisuallyHidden>
      <Rows {...projects} noun="projects" />
    </section>
  )
}

function Parked(projects: SortedProjects) {
  return (
    <section aria-labelledby="parked">
      <Title order={2} id="parked" mb={4}>
        Parked
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        Nothing is planned or built for these until you take them up again.
      </Text>
      <Rows {...projects} noun="parked projects" />
    </section>
  )
}

function Rows({ projects, query, noun, isByTime }: SortedProjects & { noun: string }) {
  const keys = useMemo(() => projects.map(({ project }) => project.id), [projects])
  const { list, expectEarlier } = useFocusOnEarlier<HTMLUListElement>(keys)
  return (
    <>
      <ul className="pg-projects" ref={list}>
        {projects.map((overview) => (
          <ProjectRow key={overview.project.id} progress={toProjectProgress(overview)} />
        ))}
      </ul>
      <EarlierButton query={query} count={projects.length} noun={noun} isByTime={isByTime} onLoad={expectEarlier} />
    </>
  )
}

function NothingFound({ onClear }: { onClear: () => void }) {
  const all = (
    <Button variant="default" onClick={onClear}>
      Show all projects
    </Button>
  )
  return (
    <EmptyPanel title="No project matches" action={all}>
      Try other words, or another choice above.
    </EmptyPanel>
  )
}

function ProjectListSkeleton() {
  return (
    <Stack gap="sm">
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} height={52} />
      ))}
    </Stack>
  )
}

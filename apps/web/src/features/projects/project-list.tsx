import './projects.css'
import { Button, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import type { ProjectOverview } from '@plangate/core/schemas'
import { type ReactNode, useState } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { ProjectFilter } from './lazy-project-filter.tsx'
import { type ProjectProgress, searchProjects, toProjectProgress } from './project-progress.ts'
import { ProjectRow } from './project-row.tsx'
import type { ProjectSearch } from './project-search.ts'

/** How often the list is fetched again while a plan is being written. */
const refetchMillisWhileWriting = 2_000

interface ProjectListProps {
  search: ProjectSearch
  onSearch: (search: ProjectSearch) => void
  /** Shown while there is no project. */
  empty: ReactNode
}

/** All projects with their progress. The entry of the projects page. */
export function ProjectList(props: ProjectListProps) {
  const overview = trpc.projects.overview.useQuery(undefined, {
    refetchInterval: ({ state }) =>
      state.data?.some(({ activeRun }) => activeRun !== null) ? refetchMillisWhileWriting : false,
  })
  return (
    <QueryView query={overview} pending={<ProjectListSkeleton />}>
      {(all) => (all.length === 0 ? props.empty : <Projects all={all} {...props} />)}
    </QueryView>
  )
}

function Projects({ all, search, onSearch }: Omit<ProjectListProps, 'empty'> & { all: ProjectOverview[] }) {
  // The input has state of its own, because the URL would lag behind typing.
  const [words, setWords] = useState(search.q ?? '')
  const projects = all.map(toProjectProgress)
  const { active, parked } = searchProjects(projects, search)
  const find = (next: string) => {
    setWords(next)
    onSearch({ ...search, q: next || undefined })
  }
  const clear = () => {
    setWords('')
    onSearch({})
  }
  return (
    <Stack gap="lg">
      <ProjectFilter
        all={projects}
        words={words}
        onFind={find}
        show={search.show}
        onShow={(show) => onSearch({ ...search, show })}
      />
      {active.length > 0 && <Active projects={active} />}
      {active.length + parked.length === 0 && <NothingFound onClear={clear} />}
      {parked.length > 0 && <Parked projects={parked} />}
    </Stack>
  )
}

function Active({ projects }: { projects: ProjectProgress[] }) {
  return (
    <section aria-labelledby="active">
      <VisuallyHidden component="h2" id="active">
        Active
      </VisuallyHidden>
      <Rows projects={projects} />
    </section>
  )
}

function Parked({ projects }: { projects: ProjectProgress[] }) {
  return (
    <section aria-labelledby="parked">
      <Title order={2} id="parked" mb={4}>
        Parked
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        Nothing is planned or built for these until you take them up again.
      </Text>
      <Rows projects={projects} />
    </section>
  )
}

function Rows({ projects }: { projects: ProjectProgress[] }) {
  return (
    <ul className="pg-projects">
      {projects.map((progress) => (
        <ProjectRow key={progress.project.id} progress={progress} />
      ))}
    </ul>
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
      Other words, or another choice above, may find it.
    </EmptyPanel>
  )
}

function ProjectListSkeleton() {
  return (
    <Stack gap="sm">
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} height={118} />
      ))}
    </Stack>
  )
}

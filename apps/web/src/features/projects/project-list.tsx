import './projects.css'
import { Button, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import type { ProjectOverview } from '@plangate/core/schemas'
import { useState } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { NewProjectButton } from './new-project-button.tsx'
import { ProjectFilter } from './project-filter.tsx'
import { ProjectRow } from './project-row.tsx'
import { type ProjectProgress, type ProjectSearch, searchProjects, toProjectProgress } from './project-search.ts'

/** While a plan is being written the list asks again this often, in milliseconds. */
const refetchMillisWhileWriting = 2_000

interface ProjectListProps {
  search: ProjectSearch
  onSearch: (search: ProjectSearch) => void
}

/** Where every project stands. */
export function ProjectList(props: ProjectListProps) {
  const overview = trpc.projects.overview.useQuery(undefined, {
    refetchInterval: ({ state }) =>
      state.data?.some(({ activeRun }) => activeRun !== null) ? refetchMillisWhileWriting : false,
  })
  return (
    <QueryView query={overview} pending={<ProjectListSkeleton />}>
      {(all) => (all.length === 0 ? <NoProjects /> : <Projects all={all} {...props} />)}
    </QueryView>
  )
}

function Projects({ all, search, onSearch }: ProjectListProps & { all: ProjectOverview[] }) {
  // The address follows what is typed: it would lag behind the keys if it led.
  const [words, setWords] = useState(search.q ?? '')
  const standings = all.map(toProjectProgress)
  const { active, parked } = searchProjects(standings, search)
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
        all={standings}
        words={words}
        onFind={find}
        show={search.show}
        onShow={(show) => onSearch({ ...search, show })}
      />
      {active.length > 0 && <Active standings={active} />}
      {active.length + parked.length === 0 && <NothingFound onClear={clear} />}
      {parked.length > 0 && <Parked standings={parked} />}
    </Stack>
  )
}

function Active({ standings }: { standings: ProjectProgress[] }) {
  return (
    <section aria-labelledby="active">
      <VisuallyHidden component="h2" id="active">
        Active
      </VisuallyHidden>
      <Rows standings={standings} />
    </section>
  )
}

function Parked({ standings }: { standings: ProjectProgress[] }) {
  return (
    <section aria-labelledby="parked">
      <Title order={2} id="parked" mb={4}>
        Parked
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm">
        Nothing is planned or built for these until you take them up again.
      </Text>
      <Rows standings={standings} />
    </section>
  )
}

function Rows({ standings }: { standings: ProjectProgress[] }) {
  return (
    <ul className="pg-projects">
      {standings.map((standing) => (
        <ProjectRow key={standing.project.id} standing={standing} />
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

function NoProjects() {
  return (
    <EmptyPanel title="Start with an idea" action={<NewProjectButton />}>
      A project takes one idea from its brief to a decision: whether to build it, how, at what price, and a permit that
      holds only while nothing behind the decision has changed.
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

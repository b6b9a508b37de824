import { Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { NewDocumentForm } from '../../features/brief/intake/new-document-form.tsx'
import { NewProjectButton } from '../../features/projects/new-project-button.tsx'
import { ProjectList } from '../../features/projects/project-list.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/')

export function ProjectsPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const { data: counts } = trpc.projects.counts.useQuery()
  return (
    <>
      <PageHeading
        title="Projects"
        lead="Before anything is built: decide whether, compare how, and keep to the choice."
        actions={(counts === undefined || counts.active + counts.parked > 0) && <NewProjectLink />}
      />
      <ProjectList
        search={search}
        onSearch={(next) => void navigate({ to: '/', search: next, replace: true, resetScroll: false })}
        empty={<FirstProject />}
      />
    </>
  )
}

function FirstProject() {
  return (
    <>
      <Title order={2}>Start with an idea</Title>
      <Text c="var(--pg-quiet)" mt={4} mb="lg" maw={680}>
        A project takes one idea from its brief to a decision: whether to build it, how, at what price, and a permit
        that holds only while nothing behind the decision has changed.
      </Text>
      <NewDocumentForm otherWay={<NewProjectButton />} />
    </>
  )
}

function NewProjectLink() {
  return (
    <LinkButton to="/new" leftSection={<IconPlus size={18} aria-hidden />}>
      New project
    </LinkButton>
  )
}

import { Text, Title } from '@mantine/core'
import { NewDocumentForm } from '../../features/brief/intake/new-document-form.tsx'
import { NewProjectButton } from '../../features/projects/new-project-button.tsx'
import { TextLink } from '../../shared/ui/links.tsx'

/** What the projects page shows while there is no project. */
export default function FirstProject() {
  return (
    <>
      <Title order={2}>Start with an idea</Title>
      <Text c="var(--pg-quiet)" mt={4} mb="lg" maw={680}>
        A project takes one idea from a brief to a decision: whether to build it, how, and at what price. The permit to
        build ends as soon as anything behind that decision changes.
      </Text>
      <Text mb="lg">
        <TextLink to="/example" underline="always">
          See an example first
        </TextLink>
        , from the brief to priced options.
      </Text>
      <NewDocumentForm otherWay={<NewProjectButton />} />
    </>
  )
}

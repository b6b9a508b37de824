import { Stack } from '@mantine/core'
import { TierTable } from '../../features/plan/research/tier-table.tsx'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function UpgradePage() {
  return (
    <>
      <PageHeading title="Upgrade" lead="What the Team tier adds." />
      <Stack gap="lg">
        <TierTable />
        <EmptyPanel title="The Team tier is not on sale yet" action={<LinkButton to="/">All projects</LinkButton>}>
          It will add Deep Research. Everything else, from the brief to the permit, is yours without it.
        </EmptyPanel>
      </Stack>
    </>
  )
}

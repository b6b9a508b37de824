import { Stack } from '@mantine/core'
import { NewTokenButton } from '../../features/account/tokens/new-token-button.tsx'
import { TokenHowTo } from '../../features/account/tokens/token-how-to.tsx'
import { TokenList } from '../../features/account/tokens/token-list.tsx'
import { TokenAudit } from '../../features/audit/token-audit.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function TokensPage() {
  return (
    <>
      <PageHeading
        title="API tokens"
        lead="For CI and other programs that act for you. No token decides whether to build, or chooses an option: that takes you."
        actions={<NewTokenButton />}
      />
      <Stack gap="lg">
        <TokenList />
        <TokenHowTo />
        <TokenAudit />
      </Stack>
    </>
  )
}

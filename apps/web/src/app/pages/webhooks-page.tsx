import { NewWebhookButton } from '../../features/account/webhooks/new-webhook-button.tsx'
import { WebhookList } from '../../features/account/webhooks/webhook-list.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

export function WebhooksPage() {
  return (
    <>
      <PageHeading
        title="Webhooks"
        lead="Messages to other programs when something happens. They are signed, and carry ids but none of your text."
        actions={<NewWebhookButton />}
      />
      <WebhookList />
    </>
  )
}

import { Alert, Button, Group, Text } from '@mantine/core'
import type { BriefVersion } from '@plangate/core/schemas'
import type { BriefDraft } from './use-brief-draft.ts'

interface DraftNoticesProps {
  draft: BriefDraft
  current: BriefVersion | null
}

/** What happened to the form besides typing: it was filled from elsewhere, or somebody saved a newer version. */
export function DraftNotices({ draft, current }: DraftNoticesProps) {
  const newer = current && current.version > draft.baseVersion ? current : null
  return (
    <div aria-live="polite">
      {draft.replaced && (
        <Alert color="petrol" title="The form is filled">
          <Group justify="space-between">
            <Text size="sm">Look it over and save it. What stood here before is one click away.</Text>
            <Button size="xs" variant="default" onClick={draft.undoFill}>
              Undo
            </Button>
          </Group>
        </Alert>
      )}
      {newer && (
        <Alert color="marigold" title={`Version ${newer.version} was saved elsewhere`}>
          <Group justify="space-between">
            <Text size="sm">
              {draft.edited
                ? 'Save yours to compare the two before anything is replaced.'
                : `You are looking at version ${draft.baseVersion}.`}
            </Text>
            {!draft.edited && (
              <Button size="xs" variant="default" onClick={() => draft.rebase(newer, newer.brief)}>
                Show version {newer.version}
              </Button>
            )}
          </Group>
        </Alert>
      )}
    </div>
  )
}

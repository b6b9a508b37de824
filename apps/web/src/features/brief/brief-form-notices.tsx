import { Button } from '@mantine/core'
import type { BriefVersion } from '@plangate/core/schemas'
import { RestoredNotice } from '../../shared/drafts/restored-notice.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { CurrencyNotice } from './intake/currency-notice.tsx'
import type { DocumentCurrency } from './kept-brief.ts'
import { MissingEssentials } from './missing-essentials.tsx'
import type { BriefDraft } from './use-brief-draft.ts'

interface BriefFormNoticesProps {
  draft: BriefDraft
  current: BriefVersion | null
}

/** Notices above the form: it was filled from elsewhere, or a newer version was saved elsewhere. */
export function BriefFormNotices({ draft, current }: BriefFormNoticesProps) {
  const newer = current && current.version > draft.baseVersion ? current : null
  return (
    <>
      <RestoredNotice restored={draft.restored} onDiscard={draft.discard} />
      {draft.replaced && <FormFilledNotice draft={draft} />}
      {draft.currency && <DocumentCurrencyNotice currency={draft.currency} onChoose={draft.countIn} />}
      {newer && <NewerVersionNotice draft={draft} newer={newer} />}
      <MissingEssentials missing={draft.missing} />
    </>
  )
}

function FormFilledNotice({ draft: { edited, baseVersion, undoFill } }: { draft: BriefDraft }) {
  const undo = (
    <Button size="xs" variant="default" onClick={undoFill}>
      Undo
    </Button>
  )
  if (!edited)
    return (
      <Notice tone="info" title={`Version ${baseVersion} is in the form`} actions={undo}>
        <p>Undo brings back what you had typed here.</p>
      </Notice>
    )
  return (
    <Notice tone="info" title="The form is filled" actions={undo}>
      <p>Check it and save it. Undo brings back what you had typed here.</p>
    </Notice>
  )
}

interface DocumentCurrencyNoticeProps {
  currency: DocumentCurrency
  onChoose: (currency: DocumentCurrency) => void
}

/** As in a new project, because no plan rests on the currency of this one. It is saved with the brief. */
function DocumentCurrencyNotice({ currency, onChoose }: DocumentCurrencyNoticeProps) {
  return <CurrencyNotice {...currency} onChoose={(chosen) => onChoose({ ...currency, chosen })} />
}

function NewerVersionNotice({ draft, newer }: { draft: BriefDraft; newer: BriefVersion }) {
  const title = `Version ${newer.version} was saved elsewhere`
  if (draft.edited)
    return (
      <Notice tone="attention" title={title}>
        <p>Save yours to compare the two before anything is replaced.</p>
      </Notice>
    )
  const show = (
    <Button size="xs" variant="default" onClick={() => draft.rebase(newer, newer.brief)}>
      Show version {newer.version}
    </Button>
  )
  return (
    <Notice tone="attention" title={title} actions={show}>
      <p>You are looking at version {draft.baseVersion}.</p>
    </Notice>
  )
}

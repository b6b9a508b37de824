import './intake.css'
import { Group, Stack, Text } from '@mantine/core'
import { findMissingEssentials } from '@plangate/core/gate'
import type { Intake } from '@plangate/core/schemas'
import { useState } from 'react'
import { ErrorNotice } from '../../../shared/api/error-notice.tsx'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { MissingEssentials } from '../missing-essentials.tsx'
import { AboutSorting } from '../sort/about-sorting.tsx'
import { useSortingOutlook } from '../sort/use-sorting-outlook.ts'
import { CurrencyNotice, currencyOfProject } from './currency-notice.tsx'
import { describeSorting } from './describe-understanding.ts'
import { LanguageNotice } from './language-notice.tsx'
import { ProjectNames, readNewProject } from './project-names.tsx'
import { ReadingSkeleton } from './reading-skeleton.tsx'
import Understanding from './understanding.tsx'
import { useContinue } from './use-continue.ts'
import type { OpenDocument } from './use-new-document.ts'

interface DocumentReviewProps {
  open: OpenDocument
  onSaved: () => void
}

/** What was understood, the names of the project, and the way on. */
export default function DocumentReview({ open, onSaved }: DocumentReviewProps) {
  const { intake, document, state, edit, move } = open
  if (!intake) return <ReadingSkeleton />
  return (
    <Stack gap="lg">
      <LanguageNotice language={intake.language} />
      <CurrencyNotice chosen={document.currency} named={intake.currency} onChoose={(currency) => edit({ currency })} />
      <MissingEssentials missing={findMissingEssentials(intake.brief)} />
      <ProjectNames document={document} intake={intake} onChange={edit} />
      <Understanding intake={intake} isOld={state !== 'read'} onMove={move} />
      <ContinueBar open={open} intake={intake} onSaved={onSaved} />
    </Stack>
  )
}

function ContinueBar({ open, intake, onSaved }: DocumentReviewProps & { intake: Intake }) {
  const { document, state, edit } = open
  const { start, isRunning, error } = useContinue()
  const project = readNewProject(document, intake)
  const outlook = useSortingOutlook(document.text)
  const [next, setNext] = useState<'interview' | 'step' | 'sort'>('step')
  const goOn = (to: typeof next) => () => {
    if (!project) return
    setNext(to)
    const { projectId } = document
    start({
      project,
      intake,
      currency: currencyOfProject(document.currency, intake),
      text: document.text,
      projectId,
      next: to,
      onCreated: (created) => edit({ projectId: created }),
      onSaved,
    })
  }
  const isBusy = (to: typeof next) => state !== 'read' || (isRunning && next === to)
  return (
    <>
      {outlook && (
        <Group gap="sm">
          <BusyButton variant="default" busy={isBusy('sort')} onClick={goOn('sort')}>
            Let the model sort it
          </BusyButton>
          <AboutSorting {...outlook} />
        </Group>
      )}
      <div className="pg-save-bar">
        {error && (
          <div className="pg-save-error">
            <ErrorNotice error={error} onRetry={goOn(next)} />
          </div>
        )}
        <div className="pg-continue">
          <Text size="sm" c="var(--pg-quiet)" aria-live="polite">
            {project ? describeSorting(intake) : 'The project needs a name first.'}
          </Text>
          <Group gap="sm">
            <BusyButton size="md" variant="default" busy={isBusy('interview')} onClick={goOn('interview')}>
              Answer a few questions
            </BusyButton>
            <BusyButton size="md" busy={isBusy('step')} onClick={goOn('step')}>
              Continue
            </BusyButton>
          </Group>
        </div>
      </div>
    </>
  )
}

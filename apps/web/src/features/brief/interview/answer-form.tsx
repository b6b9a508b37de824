import { Stack, Text } from '@mantine/core'
import type { Answer, Question } from '@plangate/core/schemas'
import { type FormEvent, useState } from 'react'
import { RestoredNotice } from '../../../shared/drafts/restored-notice.tsx'
import type { FormDraft } from '../../../shared/drafts/use-draft.ts'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { type AnswerDraft, draftOf, readAnswer } from './answer-draft.ts'
import { AnswerField } from './answer-field.tsx'

interface AnswerFormProps {
  question: Question
  given: Answer | null
  kept: FormDraft<AnswerDraft>
  busy: boolean
  onGive: (answer: Answer) => void
}

/** The field that a question takes, and the button that gives the answer. */
export function AnswerForm({ question, given, kept, busy, onGive }: AnswerFormProps) {
  const [draft, setDraft] = useState(() => kept.restored?.value ?? draftOf(given))
  const [issue, setIssue] = useState<string | null>(null)
  const change = (next: AnswerDraft) => {
    setDraft(next)
    setIssue(null)
    kept.keep(next)
  }
  const discard = () => {
    setDraft(draftOf(given))
    kept.forget()
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const answer = readAnswer(question, draft)
    if (typeof answer === 'string') setIssue(answer)
    else if (!busy) onGive(answer)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <RestoredNotice restored={kept.restored} onDiscard={discard} />
        <AnswerField question={question} draft={draft} onChange={change} onSubmit={submit} />
        {issue && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {issue}
          </Text>
        )}
        <div>
          <BusyButton type="submit" size="md" busy={busy}>
            Answer
          </BusyButton>
        </div>
      </Stack>
    </form>
  )
}

import { useForm } from '@mantine/form'
import { Decision, type GateOption, maxWordsLength } from '@plangate/core/schemas'
import { z } from 'zod'
import type { FormDraft } from '../../shared/drafts/use-draft.ts'
import { tooLong } from '../../shared/form/too-long.ts'

const Words = z.object({ actionText: z.string(), note: z.string() })
type Words = z.infer<typeof Words>

/** What the founder has typed for one direction, by the decision that it was typed for. */
export const GateDraft = z.partialRecord(Decision, Words)
export type GateDraft = z.infer<typeof GateDraft>

const noWords: Words = { actionText: '', note: '' }

/** The form of one decision, with what was typed for it earlier. */
export function useDecideForm({ decision, requiresActionText }: GateOption, kept: FormDraft<GateDraft>) {
  const before = kept.restored?.value
  const initialValues = before?.[decision] ?? noWords
  const form = useForm<Words>({
    mode: 'uncontrolled',
    initialValues,
    validate: {
      actionText: (words) => {
        if (requiresActionText && !words.trim()) return 'Say it in your own words.'
        return refuseTooMany(words)
      },
      note: (words) => {
        if (decision === 'park' && !words.trim()) return 'Say why, for the day you look at it again.'
        return refuseTooMany(words)
      },
    },
    onValuesChange: (values) => kept.keep({ ...before, [decision]: values }),
  })
  return {
    form,
    restored: before?.[decision] ? kept.restored : null,
    discard() {
      form.setValues(noWords)
      kept.forget()
    },
  }
}

function refuseTooMany(words: string): string | null {
  return words.length > maxWordsLength ? tooLong(maxWordsLength) : null
}

import { useForm } from '@mantine/form'
import { maxWordsLength } from '@plangate/core/schemas'
import { z } from 'zod'
import type { FormDraft } from '../../shared/drafts/use-draft.ts'
import { tooLong } from '../../shared/form/too-long.ts'

/** Why the founder is about to choose an option. */
export const ReasonDraft = z.object({ reason: z.string() })
export type ReasonDraft = z.infer<typeof ReasonDraft>

/** The form for the reason of a choice, with what was typed earlier. */
export function useReasonForm(isRequired: boolean, kept: FormDraft<ReasonDraft>) {
  const form = useForm<ReasonDraft>({
    mode: 'uncontrolled',
    initialValues: kept.restored?.value ?? { reason: '' },
    validate: {
      reason: (words) => {
        if (isRequired && !words.trim()) return 'Say why you change it: the reason is kept with the choice.'
        return words.length > maxWordsLength ? tooLong(maxWordsLength) : null
      },
    },
    onValuesChange: kept.keep,
  })
  return {
    form,
    discard() {
      form.setValues({ reason: '' })
      kept.forget()
    },
  }
}

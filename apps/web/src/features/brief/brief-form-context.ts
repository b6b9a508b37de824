import { createFormContext } from '@mantine/form'
import type { BriefFormValues } from './brief-form-values.ts'

/** Shares the brief's form with the cards of its parts. */
export const [BriefFormProvider, useBriefFormContext, useBriefForm] = createFormContext<BriefFormValues>()

import { createFormContext } from '@mantine/form'
import type { BriefFormValues } from './brief-form-values.ts'

/** The brief's form, for the cards that each hold a part of it. */
export const [BriefFormProvider, useBriefFormContext, useBriefForm] = createFormContext<BriefFormValues>()

import type { FormErrors } from '@mantine/form'
import type { ListPart } from './brief-form-values.ts'

/** Returns the errors of a form without those of a list's rows, which may stand elsewhere once the list changes. */
export function withoutRowErrors(errors: FormErrors, part: ListPart): FormErrors {
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !path.startsWith(`${part}.`)))
}

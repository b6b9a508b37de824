import { DomainError } from './domain-error.ts'

/** Throws the refusal. An expression, for `found ?? refuse('PLAN_NOT_FOUND')`. */
export function refuse(refusal: ConstructorParameters<typeof DomainError>[0]): never {
  throw new DomainError(refusal)
}

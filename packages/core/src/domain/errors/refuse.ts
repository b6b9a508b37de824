import { DomainError } from './domain-error.ts'

/** Throws the refusal; an expression, so that `found ?? refuse('PLAN_NOT_FOUND')` can be said. */
export function refuse(refusal: ConstructorParameters<typeof DomainError>[0]): never {
  throw new DomainError(refusal)
}

import { DomainError } from './domain-error.ts'

/** Throws the refusal. Can be used as an expression: `found ?? refuse('PLAN_NOT_FOUND')`. */
export function refuse(refusal: ConstructorParameters<typeof DomainError>[0]): never {
  throw new DomainError(refusal)
}

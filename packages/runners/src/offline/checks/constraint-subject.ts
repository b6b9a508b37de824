import { capabilityNamed } from '../capability-catalogue/catalogue.ts'

/** Something that a brief rules out or demands by name, and what of the catalogue an option has for it. */
export interface ConstraintSubject {
  /** As they stand after "no" or before "is a must", in the notation of `PhraseList`. */
  readonly nouns: string
  /** As they stand after "must be able to", "must be" or "nobody may". */
  readonly verbs?: string
  /** What labelled sentences call it, where the catalogue has no such capability. */
  readonly label?: string
  /** Ids of capabilities, and of single items where the rest of a capability is harmless. */
  readonly capabilities: readonly string[]
  /** Capabilities that go with it: "no payments" leaves no subscriptions either. */
  readonly alsoExcludes?: readonly string[]
  readonly items?: readonly string[]
  /** True for the server itself: all work on a server of the product's own belongs to it. */
  readonly isServer?: true
  /** What an option without them does not have, where no capability names it. */
  readonly name?: string
}

/** What labelled sentences call a subject, and so the networks. */
export function labelOf({ label, capabilities }: ConstraintSubject): string {
  return label ?? capabilities[0] ?? ''
}

/** What texts call it: by the name of its capability, where it has none of its own. */
export function nameOf({ capabilities: [capability = ''], name }: ConstraintSubject): string {
  return name ?? capabilityNamed(capability).name
}

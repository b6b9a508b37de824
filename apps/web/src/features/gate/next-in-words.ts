import type { Decision } from '@plangate/core/schemas'

/**
 * What happens after each decision, in the words of the screens, which know no gate to open. The API answers words of its
 * own, which stay byte for byte.
 */
export const nextInWords: Record<Decision, string> = {
  proceed: 'Two or three priced execution plans are written from the brief, and you choose one of them.',
  narrow: 'You revise the brief to match your note, and then decide again. No plan is written before that.',
  pivot: 'You rewrite the brief to match your note, and then decide again. No plan is written before that.',
  park: 'The project is parked: nothing is planned or built for it until you decide to proceed.',
}

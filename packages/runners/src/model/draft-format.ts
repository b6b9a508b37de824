import { Draft } from '@plangate/core/schemas'
import { answerFormat } from './answer-format.ts'

/**
 * The Runner knows itself what it left out of the prompt, so a model is not asked for it. Nor is it asked yet for flags
 * and checks: what is optional, engines for constrained output refuse.
 */
export const draftFormat = answerFormat('draft', Draft, ['leftOut', 'flags', 'checks'])

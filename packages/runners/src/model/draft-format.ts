import { Draft } from '@plangate/core/schemas'
import { answerFormat } from './answer-format.ts'

/** The Runner knows itself what it left out of the prompt, so a model is not asked for it. */
export const draftFormat = answerFormat('draft', Draft, ['leftOut'])

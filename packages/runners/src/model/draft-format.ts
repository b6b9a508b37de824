import { Draft } from '@plangate/core/schemas'
import { answerFormat } from './answer-format.ts'

export const draftFormat = answerFormat('draft', Draft)

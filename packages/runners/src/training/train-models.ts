import { clauseFeatures } from '../offline/feedback/clause-features.ts'
import { type IntentLabel, intentLabelOf } from '../offline/feedback/intent-label.ts'
import { wordFeatures } from '../offline/feedback/word-features.ts'
import { Clause } from '../offline/networks/clause.ts'
import type { StoredNetwork } from '../offline/networks/network.ts'
import { spelledOut } from '../offline/networks/spelled-out.ts'
import { framedSentences } from './framed-sentences.ts'
import { type LabelledClause, readTrainingSets } from './labelled-feedback.ts'
import { type TrainingExample, trainNetwork } from './train-network.ts'

/** Chosen on sentences that were held back. */
const plans = {
  intents: { hidden: 32, rounds: 12, leastExamples: 3 },
  parts: { hidden: 10, rounds: 6, leastExamples: 6 },
}

/** Labels that are read as another one. What is not understood is not English, and no model has to find that out. */
const alike: Readonly<Record<string, IntentLabel>> = { other: 'remark', swap: 'replace', not_understood: 'remark' }

/** Trains both models on all sentences that may be learned from. The same sentences give the same models. */
export function trainModels(): { readonly intents: StoredNetwork; readonly parts: StoredNetwork } {
  const labelled = [...readTrainingSets(), ...framedSentences()]
  return {
    intents: trainNetwork(labelled.flatMap(intentExample), plans.intents),
    parts: trainNetwork(labelled.flatMap(partExamples), plans.parts),
  }
}

function intentExample({ text, intent }: Pick<LabelledClause, 'text' | 'intent'>): TrainingExample[] {
  const label = alike[intent] ?? intentLabelOf(intent)
  return [{ features: clauseFeatures(clauseOf(text)), label }]
}

const named = new Set(['keep', 'drop', 'later', 'add', 'have_already', 'replace', 'set_hours', 'lighter'])

/** One example for each word of a clause whose part is known. */
function partExamples({ text, intent, part, new: other }: LabelledClause): TrainingExample[] {
  if (part === null || !named.has(intent)) return []
  const clause = clauseOf(text)
  const isIn = (words: string | null, start: number, end: number) => {
    const at = words === null ? -1 : clause.text.indexOf(words)
    return words !== null && at >= 0 && start >= at && end <= at + words.length
  }
  return wordFeatures(clause, intent).flatMap((features, index) => {
    const token = clause.tokens[index]
    if (!token) return []
    const isNew = intent === 'replace' && isIn(other, token.start, token.end)
    return [{ features, label: isIn(part, token.start, token.end) ? 'part' : isNew ? 'new' : 'other' }]
  })
}

function clauseOf(text: string): Clause {
  return new Clause(spelledOut(text.replaceAll(/\s+/gu, ' ').trim()))
}

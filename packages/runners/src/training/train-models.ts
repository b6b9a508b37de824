import { clauseFeatures } from '../offline/feedback/clause-features.ts'
import { type IntentLabel, intentLabelOf } from '../offline/feedback/intent-label.ts'
import { likeliestPlace, logOdds } from '../offline/feedback/part-model.ts'
import { plainClause } from '../offline/feedback/plain-clause.ts'
import { wordFeatures } from '../offline/feedback/word-features.ts'
import type { TokenRange } from '../offline/networks/clause.ts'
import { networkFrom, type StoredNetwork } from '../offline/networks/network.ts'
import { framedSentences } from './framed-sentences.ts'
import { type LabelledClause, readTrainingSets } from './labelled-feedback.ts'
import { type TrainingExample, trainNetwork } from './train-network.ts'

/** Chosen on sentences that were held back. */
const plans = {
  intents: { hidden: 16, members: 3, rounds: 12, leastExamples: 6 },
  parts: { hidden: 12, rounds: 6, leastExamples: 14 },
}

/** Labels that are read as another one. What is not understood is not English, and no model has to find that out. */
const alike: Readonly<Record<string, IntentLabel>> = { other: 'remark', swap: 'replace', not_understood: 'remark' }

/** Trains both models on all sentences that may be learned from. The same sentences give the same models. */
export function trainModels(): { readonly intents: StoredNetwork; readonly parts: StoredNetwork } {
  const labelled = [...readTrainingSets(), ...framedSentences()]
  const places = placesOfNames(labelled)
  return {
    intents: trainNetwork(
      labelled.map((clause, index) => intentExample(clause, places[index] ?? null)),
      plans.intents,
    ),
    parts: trainNetwork(
      labelled.flatMap((clause) => [...partExamples(clause, null), ...partExamples(clause, clause.intent)]),
      plans.parts,
    ),
  }
}

const folds = 3

/**
 * Where models that have not seen a clause find its name. The model of intents learns from these, because one that has
 * seen the clause finds its name more surely than that of any clause that a founder will write.
 */
function placesOfNames(labelled: readonly LabelledClause[]): (TokenRange | null)[] {
  const examples = labelled.map((clause) => partExamples(clause, null))
  const models = Array.from({ length: folds }, (_, fold) =>
    trainNetwork(examples.filter((_clause, index) => index % folds !== fold).flat(), plans.parts),
  ).map((stored) => ({ find: networkFrom(stored), part: stored.labels.indexOf('part') }))
  return labelled.map(({ text }, index) => {
    const model = models[index % folds]
    const clause = plainClause(text)
    const odds = wordFeatures(clause, null).map((features) => logOdds(model?.find(features)[model.part] ?? 0))
    return likeliestPlace(clause, odds)
  })
}

function intentExample({ text, intent }: LabelledClause, name: TokenRange | null): TrainingExample {
  return { features: clauseFeatures(plainClause(text), name), label: alike[intent] ?? intentLabelOf(intent) }
}

/** These are about an amount or the whole plan: none of their words names a part. */
const withoutPart = new Set(
  'budget raise_limit weeks team team_min team_max hours_per_week options faster ask'.split(' '),
)

/** One example for each word of a clause whose part is known. `known` is the intent, once the clause has been read. */
function partExamples({ text, intent, part, new: other }: LabelledClause, known: string | null): TrainingExample[] {
  if (part === null && !withoutPart.has(intent)) return []
  const clause = plainClause(text)
  const isIn = (words: string | null, start: number, end: number) => {
    const at = words === null ? -1 : clause.text.indexOf(words)
    return words !== null && at >= 0 && start >= at && end <= at + words.length
  }
  const labels = clause.tokens.map(({ start, end }) => {
    if (withoutPart.has(intent)) return 'other'
    if (isIn(part, start, end)) return 'part'
    return intent === 'replace' && isIn(other, start, end) ? 'new' : 'other'
  })
  return wordFeatures(clause, known).map((features, index) => ({ features, label: labels[index] ?? 'other' }))
}

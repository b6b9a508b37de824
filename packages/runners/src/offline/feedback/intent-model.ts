import type { Clause } from '../networks/clause.ts'
import { type Network, networkFrom } from '../networks/network.ts'
import { clauseFeatures } from './clause-features.ts'
import { type IntentLabel, intentLabelOf } from './intent-label.ts'
import stored from './models/intents.json' with { type: 'json' }
import { placeOfName } from './part-model.ts'

export interface RankedIntent {
  readonly label: IntentLabel
  readonly probability: number
}

let loaded: { readonly labels: readonly IntentLabel[]; readonly model: Network } | undefined

/** Read on first use; `packages/runners/src/training` writes the file. */
function intentModel(): NonNullable<typeof loaded> {
  loaded ??= { labels: stored.labels.map(intentLabelOf), model: networkFrom(stored) }
  return loaded
}

/** Returns all intents, the likeliest first. */
export function rankIntents(clause: Clause): RankedIntent[] {
  const { labels, model } = intentModel()
  const probabilities = model(clauseFeatures(clause, placeOfName(clause)))
  return labels
    .map((label, index) => ({ label, probability: probabilities[index] ?? 0 }))
    .toSorted((a, b) => b.probability - a.probability)
}

import { ProductKind } from '@plangate/core/schemas'
import { type Network, networkFrom } from '../networks/network.ts'
import type { BriefPassage } from '../reading/passages.ts'
import { kindFeatures } from './kind-features.ts'
import stored from './models/kinds.json' with { type: 'json' }

let loaded: { readonly kinds: readonly ProductKind[]; readonly model: Network } | undefined

/** Read on first use; `packages/runners/src/training` writes the file. */
function kindModel(): NonNullable<typeof loaded> {
  loaded ??= { kinds: stored.labels.map((label) => ProductKind.parse(label)), model: networkFrom(stored) }
  return loaded
}

/** Returns how likely these passages are to be of a product of each kind. Together they make 1. */
export function kindProbabilities(passages: readonly BriefPassage[]): Map<ProductKind, number> {
  const { kinds, model } = kindModel()
  const probabilities = model(kindFeatures(passages))
  return new Map(kinds.map((kind, index) => [kind, probabilities[index] ?? 0]))
}

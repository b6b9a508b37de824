import { readdirSync } from 'node:fs'
import type { StoredNetwork } from '../offline/networks/network.ts'
import { kindFeatures } from '../offline/product-kinds/kind-features.ts'
import { passagesOf } from '../offline/reading/passages.ts'
import { readLabelledKinds } from './labelled-kinds.ts'
import { trainNetwork } from './train-network.ts'

const folder = new URL('../offline/testing/labelled/', import.meta.url)

/** Trains the model of kinds of products on all briefs that may be learned from. The same briefs give the same model. */
export function trainKinds(): StoredNetwork {
  const names = readdirSync(folder).flatMap((file) => /^(kinds-train[\w-]*)\.json$/u.exec(file)?.[1] ?? [])
  const examples = names
    .toSorted()
    .flatMap(readLabelledKinds)
    .map(({ kind, brief }) => ({ label: kind, features: kindFeatures(passagesOf(brief)) }))
  return trainNetwork(examples, { hidden: 16, rounds: 40, leastExamples: 2 })
}

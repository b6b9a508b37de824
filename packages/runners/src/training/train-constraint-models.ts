import type { StoredNetwork } from '../offline/networks/network.ts'
import { forgetTexts } from '../offline/reading/words.ts'
import { boundExamples, deedExamples, labelledSentence, subjectExamples } from './constraint-examples.ts'
import { framedConstraints } from './framed-constraints.ts'
import { readTrainingConstraints } from './labelled-constraints.ts'
import { trainNetwork } from './train-network.ts'

/** Chosen on sentences that were held back. */
const plans = {
  subjects: {
    hidden: 20,
    rounds: 6,
    leastExamples: 2,
    mostFeatures: 10_000,
    hiddenShare: 0.3,
    temperature: 1.5,
    isAveraged: true,
  },
  deeds: { hidden: 8, rounds: 10, leastExamples: 3, mostFeatures: 8_000, hiddenShare: 0.6, isAveraged: true },
  bounds: { hidden: 8, rounds: 12, leastExamples: 3, mostFeatures: 5_000, isAveraged: true },
}

/** Trains the networks that read constraints. The same sentences give the same networks. */
export function trainConstraintModels(): Record<keyof typeof plans, StoredNetwork> {
  forgetTexts()
  const labelled = readTrainingConstraints()
  const all = [...labelled, ...framedConstraints()]
  const sentences = all.map(labelledSentence)
  return {
    subjects: trainNetwork(sentences.slice(0, labelled.length).flatMap(subjectExamples), plans.subjects),
    deeds: trainNetwork(sentences.flatMap(deedExamples), plans.deeds),
    bounds: trainNetwork(sentences.flatMap(boundExamples), plans.bounds),
  }
}

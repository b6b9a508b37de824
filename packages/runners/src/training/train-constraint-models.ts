import type { StoredNetwork } from '../offline/networks/network.ts'
import {
  boundExamples,
  deedExamples,
  labelledSentence,
  sentenceExamples,
  subjectExamples,
} from './constraint-examples.ts'
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
  sentences: {
    hidden: 16,
    members: 3,
    rounds: 12,
    leastExamples: 3,
    mostFeatures: 16_000,
    temperature: 1.2,
    isAveraged: true,
  },
  deeds: { hidden: 8, rounds: 10, leastExamples: 3, mostFeatures: 8_000, hiddenShare: 0.6, isAveraged: true },
  bounds: { hidden: 12, rounds: 14, leastExamples: 2, mostFeatures: 10_000, hiddenShare: 0.3, isAveraged: true },
}

/** How often a sentence of a frame counts. */
const plainShare = 5

/** Trains the networks that read constraints. The same sentences give the same networks. */
export function trainConstraintModels(): Record<keyof typeof plans, StoredNetwork> {
  const own = readTrainingConstraints().map(labelledSentence)
  const framed = framedConstraints().map(labelledSentence)
  // Few labelled sentences are as plain as those of the frames.
  const plain = Array.from({ length: plainShare }, () => framed).flat()
  return {
    subjects: trainNetwork(own.flatMap(subjectExamples), plans.subjects),
    sentences: trainNetwork([...own, ...plain].flatMap(sentenceExamples), plans.sentences),
    deeds: trainNetwork([...own, ...plain].flatMap(deedExamples), plans.deeds),
    bounds: trainNetwork([...own, ...plain].flatMap(boundExamples), plans.bounds),
  }
}

import { Buffer } from 'node:buffer'
import { at, type StoredNetwork, type StoredWeights } from '../offline/networks/network.ts'
import { type LearningPlan, learnWeights, type NetworkWeights, seeded } from './learning.ts'

/** What a network learns from: the features of one thing, and its label. */
export interface TrainingExample {
  readonly features: readonly string[]
  readonly label: string
}

export interface TrainingPlan extends LearningPlan {
  /** How many hidden units each network has. */
  readonly hidden: number
  /** How many such networks are trained, each from another start, to answer together; one by default. */
  readonly members?: number
  /** Rarer features are left out. */
  readonly leastExamples: number
  /** How many features it keeps: those that weigh most after a first training. All of them without a number. */
  readonly mostFeatures?: number
  /** Networks are more certain than they are right; softer scores make up for it (Guo et al. 2017, temperature scaling). */
  readonly temperature?: number
}

const largestStep = 127

/** Trains a network. The same examples give the same one. */
export function trainNetwork(examples: readonly TrainingExample[], plan: TrainingPlan): StoredNetwork {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted()
  const all = frequent(examples, plan.leastExamples)
  const features = all.length > (plan.mostFeatures ?? all.length) ? weightiest(examples, labels, all, plan) : all
  const members = Array.from({ length: plan.members ?? 1 }, (_, member) =>
    trained(examples, labels, features, plan, member + 1),
  )
  return stored(joined(members, plan.hidden), labels, features, plan.temperature ?? 2)
}

function trained(
  examples: readonly TrainingExample[],
  labels: readonly string[],
  features: readonly string[],
  plan: TrainingPlan,
  seed = 1,
): NetworkWeights {
  const rowOf = new Map(features.map((feature, row) => [feature, row]))
  const known = examples.map(({ features: own, label }) => ({
    rows: own.flatMap((feature) => rowOf.get(feature) ?? []),
    label: labels.indexOf(label),
  }))
  const sizes = { features: features.length, hidden: plan.hidden, labels: labels.length }
  return learnWeights(known, sizes, plan, seeded(seed))
}

/** Networks side by side are one network: the mean of their scores is what its outputs add up to. */
function joined(members: readonly NetworkWeights[], hidden: number): NetworkWeights {
  const count = members.length
  const mean = (values: Float64Array) => values.map((value) => value / count)
  const [first] = members
  const rows = (first?.inputs.length ?? 0) / hidden
  const inputs = new Float64Array(rows * hidden * count)
  for (const [place, member] of members.entries())
    for (let row = 0; row < rows; row++)
      inputs.set(member.inputs.subarray(row * hidden, (row + 1) * hidden), (row * count + place) * hidden)
  const biases = first?.biases.map((_, label) => members.reduce((sum, each) => sum + at(each.biases, label), 0))
  return {
    inputs,
    outputs: mean(concatenated(members.map(({ outputs }) => outputs))),
    hiddenBiases: concatenated(members.map(({ hiddenBiases }) => hiddenBiases)),
    biases: mean(biases ?? new Float64Array()),
  }
}

function concatenated(all: readonly Float64Array[]): Float64Array {
  return Float64Array.from(all.flatMap((values) => [...values]))
}

/** The features that weigh most after a first training: by the length of their weights, and how often they occur. */
function weightiest(
  examples: readonly TrainingExample[],
  labels: readonly string[],
  features: readonly string[],
  plan: TrainingPlan,
): string[] {
  const { inputs } = trained(examples, labels, features, { ...plan, rounds: Math.ceil(plan.rounds / 2) })
  const counts = countsOf(examples)
  const weighed = features.map((feature, row) => {
    const squares = inputs.slice(row * plan.hidden, (row + 1) * plan.hidden).map((weight) => weight * weight)
    const length = Math.sqrt(squares.reduce((sum, square) => sum + square, 0))
    return { feature, weight: length * Math.sqrt(Math.log(1 + (counts.get(feature) ?? 0))) }
  })
  const kept = new Set(
    weighed
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, plan.mostFeatures)
      .map(({ feature }) => feature),
  )
  return features.filter((feature) => kept.has(feature))
}

function frequent(examples: readonly TrainingExample[], least: number): string[] {
  return [...countsOf(examples)].flatMap(([feature, count]) => (count >= least ? [feature] : []))
}

function countsOf(examples: readonly TrainingExample[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

function stored(
  { inputs, outputs, hiddenBiases, biases }: NetworkWeights,
  labels: readonly string[],
  features: readonly string[],
  temperature: number,
): StoredNetwork {
  const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(4)))
  const soften = (values: Float64Array) => values.map((value) => value / temperature)
  return {
    labels,
    features: features.join('\n'),
    inputs: inBytes(inputs),
    outputs: inBytes(soften(outputs)),
    hiddenBiases: rounded(hiddenBiases),
    biases: rounded(soften(biases)),
  }
}

function inBytes(values: Float64Array): StoredWeights {
  const highest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const step = Number((highest / largestStep).toPrecision(6))
  return {
    step,
    bytes: Buffer.from(Int8Array.from(values, (value) => Math.round(value / step)).buffer).toString('base64'),
  }
}

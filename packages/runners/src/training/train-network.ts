import { Buffer } from 'node:buffer'
import { addRows, at, type StoredNetwork, type StoredWeights, shareOf, softmax } from '../offline/networks/network.ts'

/** What a network learns from: the features of one thing, and its label. */
export interface TrainingExample {
  readonly features: readonly string[]
  readonly label: string
}

export interface TrainingPlan {
  /** How many hidden units the network has. */
  readonly hidden: number
  /** How often it sees every example. */
  readonly rounds: number
  /** Rarer features are left out. */
  readonly leastExamples: number
  /** How many features it keeps: those that weigh most after a first training. All of them without a number. */
  readonly mostFeatures?: number
  /** The share of the features that is hidden in each step, so that no single one is relied on. */
  readonly hiddenShare?: number
  /** Networks are more certain than they are right; softer scores make up for it (Guo et al. 2017, temperature scaling). */
  readonly temperature?: number
  /** Whether the weights are the mean of those after each round of the second half (Polyak, Juditsky 1992). */
  readonly isAveraged?: boolean
}

const learningRate = 0.1
const largestStep = 127

/** A layer of weights with the sums of their squared gradients: AdaGrad (Duchi, Hazan, Singer 2011). */
interface Layer {
  readonly values: Float64Array
  readonly squares: Float64Array
}

interface Untrained {
  readonly inputs: Layer
  readonly outputs: Layer
  readonly hiddenBiases: Layer
  readonly biases: Layer
}

/** Trains by stochastic gradient descent. The same examples give the same network. */
export function trainNetwork(examples: readonly TrainingExample[], plan: TrainingPlan): StoredNetwork {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted()
  const all = frequent(examples, plan.leastExamples)
  const features = all.length > (plan.mostFeatures ?? all.length) ? weightiest(examples, labels, all, plan) : all
  return stored(trained(examples, labels, features, plan), labels, features, plan.temperature ?? 2)
}

function trained(
  examples: readonly TrainingExample[],
  labels: readonly string[],
  features: readonly string[],
  { hidden, rounds, hiddenShare = 0.5, isAveraged = false }: TrainingPlan,
): Untrained {
  const random = seeded(1)
  const rowOf = new Map(features.map((feature, row) => [feature, row]))
  const known = examples.map(({ features: own, label }) => ({
    rows: own.flatMap((feature) => rowOf.get(feature) ?? []),
    label: labels.indexOf(label),
  }))
  const network = {
    inputs: layer(features.length * hidden, 0.1, random),
    outputs: layer(hidden * labels.length, 0.25, random),
    hiddenBiases: layer(hidden, 0, random),
    biases: layer(labels.length, 0, random),
  }
  const first = Math.ceil(rounds / 2)
  const mean = meansOf(network)
  for (let round = 0; round < rounds; round++) {
    for (const { rows, label } of shuffled(known, random))
      learn(
        network,
        rows.filter(() => random() >= hiddenShare),
        label,
      )
    if (round >= first) addTo(mean, network, 1 / (rounds - first))
  }
  return isAveraged ? mean : network
}

const layers = ['inputs', 'outputs', 'hiddenBiases', 'biases'] as const

function meansOf(network: Untrained): Untrained {
  const empty = ({ values, squares }: Layer): Layer => ({ values: new Float64Array(values.length), squares })
  const { inputs, outputs, hiddenBiases, biases } = network
  return { inputs: empty(inputs), outputs: empty(outputs), hiddenBiases: empty(hiddenBiases), biases: empty(biases) }
}

function addTo(mean: Untrained, network: Untrained, share: number): void {
  for (const name of layers)
    for (const [place, value] of network[name].values.entries())
      mean[name].values[place] = at(mean[name].values, place) + share * value
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
    const squares = inputs.values.slice(row * plan.hidden, (row + 1) * plan.hidden).map((weight) => weight * weight)
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

function layer(size: number, spread: number, random: () => number): Layer {
  return {
    values: Float64Array.from({ length: size }, () => (2 * random() - 1) * spread),
    squares: new Float64Array(size).fill(1e-3),
  }
}

/** One step: what the network says of an example, and each weight a little towards what it should have said. */
function learn({ inputs, outputs, hiddenBiases, biases }: Untrained, rows: readonly number[], label: number): void {
  const sums = Float64Array.from(hiddenBiases.values)
  addRows(sums, inputs.values, rows)
  const hidden = sums.map((sum) => Math.tanh(sum))
  const scores = Float64Array.from(biases.values)
  const width = scores.length
  for (const [unit, value] of hidden.entries())
    for (const each of scores.keys()) scores[each] = at(scores, each) + value * at(outputs.values, unit * width + each)
  const errors = softmax(scores).map((probability, each) => probability - (each === label ? 1 : 0))
  const blame = new Float64Array(hidden.length)
  for (const [each, error] of errors.entries()) {
    descend(biases, each, error)
    for (const [unit, value] of hidden.entries()) {
      const place = unit * width + each
      blame[unit] = at(blame, unit) + error * at(outputs.values, place)
      descend(outputs, place, error * value)
    }
  }
  const share = shareOf(rows)
  for (const [unit, value] of hidden.entries()) {
    const gradient = at(blame, unit) * (1 - value * value)
    descend(hiddenBiases, unit, gradient)
    for (const row of rows) descend(inputs, row * hidden.length + unit, gradient * share)
  }
}

function descend({ values, squares }: Layer, place: number, gradient: number): void {
  const square = at(squares, place) + gradient * gradient
  squares[place] = square
  values[place] = at(values, place) - (learningRate * gradient) / Math.sqrt(square)
}

function stored(
  { inputs, outputs, hiddenBiases, biases }: Untrained,
  labels: readonly string[],
  features: readonly string[],
  temperature: number,
): StoredNetwork {
  const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(4)))
  const soften = ({ values }: Layer) => values.map((value) => value / temperature)
  return {
    labels,
    features: features.join('\n'),
    inputs: inBytes(inputs.values),
    outputs: inBytes(soften(outputs)),
    hiddenBiases: rounded(hiddenBiases.values),
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

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const order = all.map((one) => ({ one, key: random() }))
  return order.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
}

/** A linear congruential generator (Numerical Recipes), from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

import { Buffer } from 'node:buffer'
import {
  addOutputs,
  addRows,
  at,
  type StoredNetwork,
  type StoredWeights,
  shareOf,
  softmax,
} from '../offline/networks/network.ts'

/** What a network learns from: the features of one thing, and its label. */
export interface TrainingExample {
  readonly features: readonly string[]
  readonly label: string
}

export interface TrainingPlan {
  /** How many hidden units the network has. */
  readonly hidden: number
  /** How many such networks are trained, each from another start, to answer together; one by default. */
  readonly members?: number
  /** How often it sees every example. */
  readonly rounds: number
  /** Rarer features are left out. */
  readonly leastExamples: number
}

const learningRate = 0.1
/** The share of the features that is hidden in each step, so that no single one is relied on. */
const hiddenShare = 0.5
const largestStep = 127
/** Networks are more certain than they are right; softer scores make up for it (Guo et al. 2017, temperature scaling). */
const temperature = 2

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

/** What is stored of a trained network. */
interface Weights {
  readonly inputs: Float64Array
  readonly outputs: Float64Array
  readonly hiddenBiases: Float64Array
  readonly biases: Float64Array
}

/** Trains by stochastic gradient descent. The same examples give the same network. */
export function trainNetwork(
  examples: readonly TrainingExample[],
  { hidden, members = 1, rounds, leastExamples }: TrainingPlan,
): StoredNetwork {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted()
  const features = frequent(examples, leastExamples)
  const rowOf = new Map(features.map((feature, row) => [feature, row]))
  const known = examples.map(({ features: own, label }) => ({
    rows: own.flatMap((feature) => rowOf.get(feature) ?? []),
    label: labels.indexOf(label),
  }))
  const sizes = { features: features.length, hidden, labels: labels.length }
  const trained = Array.from({ length: members }, (_, member) => trainOne(known, sizes, rounds, seeded(member + 1)))
  return stored(joined(trained, hidden), labels, features)
}

interface KnownExample {
  readonly rows: readonly number[]
  readonly label: number
}

function trainOne(
  examples: readonly KnownExample[],
  { features, hidden, labels }: { readonly features: number; readonly hidden: number; readonly labels: number },
  rounds: number,
  random: () => number,
): Untrained {
  const network = {
    inputs: layer(features * hidden, 0.1, random),
    outputs: layer(hidden * labels, 0.25, random),
    hiddenBiases: layer(hidden, 0, random),
    biases: layer(labels, 0, random),
  }
  for (let round = 0; round < rounds; round++)
    for (const { rows, label } of shuffled(examples, random))
      learn(
        network,
        rows.filter(() => random() >= hiddenShare),
        label,
      )
  return network
}

/** Networks side by side are one network: the mean of their scores is what its outputs add up to. */
function joined(members: readonly Untrained[], hidden: number): Weights {
  const count = members.length
  const mean = (values: Float64Array) => values.map((value) => value / count)
  const all = (layerOf: (member: Untrained) => Layer) => members.map((member) => layerOf(member).values)
  const [first] = all(({ inputs }) => inputs)
  const rows = (first?.length ?? 0) / hidden
  const inputs = new Float64Array(rows * hidden * count)
  for (const [place, values] of all((member) => member.inputs).entries())
    for (let row = 0; row < rows; row++)
      inputs.set(values.subarray(row * hidden, (row + 1) * hidden), (row * count + place) * hidden)
  const biases = all((member) => member.biases)
  return {
    inputs,
    outputs: mean(concatenated(all(({ outputs }) => outputs))),
    hiddenBiases: concatenated(all(({ hiddenBiases }) => hiddenBiases)),
    biases: mean(
      (biases[0] ?? new Float64Array()).map((_, label) => biases.reduce((sum, each) => sum + at(each, label), 0)),
    ),
  }
}

function concatenated(all: readonly Float64Array[]): Float64Array {
  return Float64Array.from(all.flatMap((values) => [...values]))
}

function frequent(examples: readonly TrainingExample[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return [...counts].flatMap(([feature, count]) => (count >= least ? [feature] : []))
}

function layer(size: number, spread: number, random: () => number): Layer {
  return {
    values: Float64Array.from({ length: size }, () => (2 * random() - 1) * spread),
    squares: new Float64Array(size).fill(1e-3),
  }
}

/** One step: what the network says of an example, and each weight a little towards what it should have said. */
function learn({ inputs, outputs, hiddenBiases, biases }: Untrained, rows: readonly number[], label: number): void {
  const hidden = Float64Array.from(hiddenBiases.values)
  addRows(hidden, inputs.values, rows)
  for (let unit = 0; unit < hidden.length; unit++) hidden[unit] = Math.tanh(at(hidden, unit))
  const scores = Float64Array.from(biases.values)
  addOutputs(scores, outputs.values, hidden)
  const blame = new Float64Array(hidden.length)
  for (const [each, probability] of softmax(scores).entries()) {
    const error = probability - (each === label ? 1 : 0)
    descend(biases, each, error)
    for (let unit = 0; unit < hidden.length; unit++) {
      const place = unit * scores.length + each
      blame[unit] = at(blame, unit) + error * at(outputs.values, place)
      descend(outputs, place, error * at(hidden, unit))
    }
  }
  const gradients = blame.map((each, unit) => each * (1 - at(hidden, unit) * at(hidden, unit)))
  for (let unit = 0; unit < hidden.length; unit++) descend(hiddenBiases, unit, at(gradients, unit))
  const share = shareOf(rows)
  for (const row of rows)
    for (let unit = 0; unit < hidden.length; unit++)
      descend(inputs, row * hidden.length + unit, at(gradients, unit) * share)
}

function descend({ values, squares }: Layer, place: number, gradient: number): void {
  const square = at(squares, place) + gradient * gradient
  squares[place] = square
  values[place] = at(values, place) - (learningRate * gradient) / Math.sqrt(square)
}

function stored(
  { inputs, outputs, hiddenBiases, biases }: Weights,
  labels: readonly string[],
  features: readonly string[],
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

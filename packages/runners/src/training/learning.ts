import { addOutputs, addRows, at, shareOf, softmax } from '../offline/networks/network.ts'

/** An example as rows of weights, and the place of its label. */
export interface KnownExample {
  readonly rows: readonly number[]
  readonly label: number
}

export interface Sizes {
  readonly features: number
  readonly hidden: number
  readonly labels: number
}

export interface LearningPlan {
  /** How often the network sees every example. */
  readonly rounds: number
  /** The share of the features that is hidden in each step, so that no single one is relied on. */
  readonly hiddenShare?: number
  /** Whether the weights are the mean of those after each round of the second half (Polyak, Juditsky 1992). */
  readonly isAveraged?: boolean
}

/** The weights of a network with one hidden layer, row by row. */
export interface NetworkWeights {
  readonly inputs: Float64Array
  readonly outputs: Float64Array
  readonly hiddenBiases: Float64Array
  readonly biases: Float64Array
}

const learningRate = 0.1

/** A layer of weights with the sums of their squared gradients: AdaGrad (Duchi, Hazan, Singer 2011). */
interface Layer {
  readonly values: Float64Array
  readonly squares: Float64Array
}

const layerNames = ['inputs', 'outputs', 'hiddenBiases', 'biases'] as const
type Layers = Readonly<Record<(typeof layerNames)[number], Layer>>

/** Learns by stochastic gradient descent. The same examples, plan and random numbers give the same weights. */
export function learnWeights(
  examples: readonly KnownExample[],
  { features, hidden, labels }: Sizes,
  { rounds, hiddenShare = 0.5, isAveraged = false }: LearningPlan,
  random: () => number,
): NetworkWeights {
  const layers: Layers = {
    inputs: layer(features * hidden, 0.1, random),
    outputs: layer(hidden * labels, 0.25, random),
    hiddenBiases: layer(hidden, 0, random),
    biases: layer(labels, 0, random),
  }
  const first = isAveraged ? Math.ceil(rounds / 2) : rounds
  const mean = weightsOf(layers, ({ values }) => new Float64Array(values.length))
  for (let round = 0; round < rounds; round++) {
    for (const { rows, label } of shuffled(examples, random))
      learn(
        layers,
        rows.filter(() => random() >= hiddenShare),
        label,
      )
    if (round >= first) addTo(mean, layers, 1 / (rounds - first))
  }
  return isAveraged ? mean : weightsOf(layers, ({ values }) => values)
}

function layer(size: number, spread: number, random: () => number): Layer {
  return {
    values: Float64Array.from({ length: size }, () => (2 * random() - 1) * spread),
    squares: new Float64Array(size).fill(1e-3),
  }
}

function weightsOf(
  { inputs, outputs, hiddenBiases, biases }: Layers,
  of: (layer: Layer) => Float64Array,
): NetworkWeights {
  return { inputs: of(inputs), outputs: of(outputs), hiddenBiases: of(hiddenBiases), biases: of(biases) }
}

function addTo(mean: NetworkWeights, layers: Layers, share: number): void {
  for (const name of layerNames)
    for (const [place, value] of layers[name].values.entries())
      mean[name][place] = at(mean[name], place) + share * value
}

/** One step: what the network says of an example, and each weight a little towards what it should have said. */
function learn({ inputs, outputs, hiddenBiases, biases }: Layers, rows: readonly number[], label: number): void {
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
  const share = shareOf(rows)
  const gradients = blame.map((each, unit) => each * (1 - at(hidden, unit) * at(hidden, unit)))
  for (let unit = 0; unit < hidden.length; unit++) descend(hiddenBiases, unit, at(gradients, unit))
  for (const row of rows)
    for (let unit = 0; unit < hidden.length; unit++)
      descend(inputs, row * hidden.length + unit, at(gradients, unit) * share)
}

function descend({ values, squares }: Layer, place: number, gradient: number): void {
  const square = at(squares, place) + gradient * gradient
  squares[place] = square
  values[place] = at(values, place) - (learningRate * gradient) / Math.sqrt(square)
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const order = all.map((one) => ({ one, key: random() }))
  return order.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
}

/** A linear congruential generator (Numerical Recipes), from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A network with one hidden layer, as it is stored: its weights are whole numbers of one byte. */
export interface StoredNetwork {
  readonly labels: readonly string[]
  /** One feature per line. */
  readonly features: string
  /** For each feature one weight per hidden unit. */
  readonly inputs: StoredWeights
  /** For each hidden unit one weight per label. */
  readonly outputs: StoredWeights
  readonly hiddenBiases: readonly number[]
  readonly biases: readonly number[]
}

/** Signed bytes in base64, and what one step is worth. */
export interface StoredWeights {
  readonly step: number
  readonly bytes: string
}

/** Returns the probability of each label for what has these features, in the order of the labels. */
export type Network = (features: readonly string[]) => readonly number[]

/** Reads a stored network. Features are there or not; those that it does not know are passed over. */
export function networkFrom({ features, inputs, outputs, hiddenBiases, biases }: StoredNetwork): Network {
  const rows = new Map(features.split('\n').map((feature, row) => [feature, row]))
  const [into, out] = [weightsOf(inputs), weightsOf(outputs)]
  return (present) => {
    const known = present.flatMap((feature) => rows.get(feature) ?? [])
    const hidden = Float64Array.from(hiddenBiases)
    addRows(hidden, into, known, inputs.step)
    const scores = Float64Array.from(biases)
    addOutputs(scores, out, hidden.map(Math.tanh), outputs.step)
    return softmax(scores)
  }
}

/** Kept as bytes, because there are over a million in every thread that plans. */
function weightsOf({ bytes }: StoredWeights): Int8Array {
  const text = atob(bytes)
  const weights = new Int8Array(text.length)
  // A loop: through callbacks it takes most of a second.
  for (let index = 0; index < text.length; index++) weights[index] = text.charCodeAt(index)
  return weights
}

type Weights = Int8Array | Float64Array

/**
 * Adds the weights of features to hidden units. The sum is scaled by their number, so that a long sentence with many
 * features does not count as more certain than a short one.
 *
 * @param step what 1 is worth in the weights
 */
export function addRows(hidden: Float64Array, weights: Weights, rows: readonly number[], step = 1): void {
  const share = shareOf(rows) * step
  // Loops without iterators: training spends its time here.
  for (const row of rows)
    for (let unit = 0; unit < hidden.length; unit++)
      hidden[unit] = at(hidden, unit) + share * at(weights, row * hidden.length + unit)
}

/** Adds what hidden units say of each label to its score. */
export function addOutputs(scores: Float64Array, weights: Weights, hidden: Float64Array, step = 1): void {
  for (let unit = 0; unit < hidden.length; unit++)
    for (let label = 0; label < scores.length; label++)
      scores[label] = at(scores, label) + at(hidden, unit) * step * at(weights, unit * scores.length + label)
}

export function shareOf(rows: readonly number[]): number {
  return 1 / Math.sqrt(Math.max(1, rows.length))
}

export function softmax(scores: Float64Array): number[] {
  const highest = Math.max(...scores)
  const powers = [...scores].map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Inside the bounds of an array there is always a number. */
export function at(values: Weights, index: number): number {
  return values[index] ?? 0
}

import { readFileSync } from 'node:fs'
import { featuresOf, prefixOf } from '../feedback/second-opinion/features.ts'
import { type Meaning, meanings } from '../feedback/second-opinion/meanings.ts'
import { readLabelledFeedback } from './score-feedback.ts'

/** All labelled sentences but those of the check sets. */
const sets = 'train train-2 train-3 train-4 train-5 train-6 train-7 own own-2 own-3 shared check-3'.split(' ')

/** Labels that mean the same to the model. Those of several wishes at once are left out. */
const meaningOfLabel: Readonly<Record<string, Meaning>> = {
  ask: 'condition',
  faster: 'more_people',
  have_already: 'done',
  not_understood: 'remark',
  other: 'remark',
  raise_limit: 'raise',
  set_hours: 'hours',
  swap: 'replace',
  team_max: 'team',
  team_min: 'team',
}

interface Example {
  readonly set: string
  readonly features: ReadonlySet<string>
  readonly meaning: number
  /** The words of what it is about. */
  readonly names: readonly string[]
}

function examplesOf(set: string): Example[] {
  const file = new URL(`labelled/feedback-${set}.json`, import.meta.url)
  return readLabelledFeedback(readFileSync(file, 'utf8')).flatMap(({ text, intent, object = '' }) => {
    const meaning = meanings.findIndex((each) => each === (meaningOfLabel[intent] ?? intent))
    return meaning < 0 ? [] : [{ set, features: featuresOf(text), meaning, names: namesIn(object) }]
  })
}

const minor = new Set(
  'the a an of for to with and or by in on at from our my your it no not only all what when who'.split(' '),
)

function namesIn(object: string): string[] {
  return (object.toLowerCase().match(/[\p{L}']+/gu) ?? []).filter((name) => !minor.has(name))
}

/** Names of one plan's parts are in few sets: the model is about how founders speak, whatever their plan has. */
const leastSets = 3
const leastSentences = 3

function commonFeatures(examples: readonly Example[]): string[] {
  const seen = new Map<string, { sentences: number; sets: Set<string> }>()
  for (const { set, features } of examples)
    for (const feature of features) {
      const counts = seen.get(feature) ?? { sentences: 0, sets: new Set() }
      counts.sentences += 1
      counts.sets.add(set)
      seen.set(feature, counts)
    }
  const names = new Set(examples.flatMap((example) => example.names))
  const others = new Set([...seen.keys()].filter((each) => !/[ …]/u.test(each) && !names.has(each)).map(prefixOf))
  const isName = (feature: string) =>
    feature.endsWith('…') ? !others.has(feature) : feature.split(' ').some((word) => names.has(word))
  return [...seen]
    .filter(([feature]) => !isName(feature))
    .filter(([, counts]) => counts.sentences >= leastSentences && counts.sets.size >= leastSets)
    .map(([feature]) => feature)
    .toSorted()
}

const rounds = 200
const rate = 0.1
const shrinking = 2e-5

/** Adam on the whole set: `weights` has a row of all meanings for each feature, and `bias` one more. */
function fitWeights(
  examples: readonly { rows: readonly number[]; meaning: number }[],
  featureCount: number,
): Float64Array {
  const width = meanings.length
  const size = (featureCount + 1) * width
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let round = 1; round <= rounds; round++) {
    const slope = slopeOf(examples, weights)
    for (let at = 0; at < size; at++) {
      const value = (slope[at] ?? 0) + shrinking * (weights[at] ?? 0)
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * value
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * value * value
      const step = (first[at] ?? 0) / (1 - 0.9 ** round)
      weights[at] = (weights[at] ?? 0) - (rate * step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  return weights
}

/** The mean slope of the logarithmic loss. The last row is the bias. */
function slopeOf(
  examples: readonly { rows: readonly number[]; meaning: number }[],
  weights: Float64Array,
): Float64Array {
  const width = meanings.length
  const slope = new Float64Array(weights.length)
  const biasAt = weights.length - width
  for (const { rows, meaning } of examples) {
    const norm = Math.sqrt(Math.max(1, rows.length))
    const shares = softmax(
      meanings.map(
        (_, index) =>
          rows.reduce((sum, row) => sum + (weights[row * width + index] ?? 0), 0) / norm +
          (weights[biasAt + index] ?? 0),
      ),
    )
    for (const [index, share] of shares.entries()) {
      const error = (share - (index === meaning ? 1 : 0)) / examples.length
      for (const row of rows) slope[row * width + index] = (slope[row * width + index] ?? 0) + error / norm
      slope[biasAt + index] = (slope[biasAt + index] ?? 0) + error
    }
  }
  return slope
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const sizes = scores.map((score) => Math.exp(score - highest))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size) => size / total)
}

/** Weights are kept as whole numbers of a 32nd. */
const scale = 32

/** The features of the model in order, and what trains their weights. */
export function readExamples() {
  const examples = sets.flatMap(examplesOf)
  const features = commonFeatures(examples)
  const rowOf = new Map(features.map((feature, row) => [feature, row]))
  const inRows = examples.map(({ features: own, meaning }) => ({
    rows: [...own].flatMap((feature) => rowOf.get(feature) ?? []),
    meaning,
  }))
  return { features, inRows }
}

/** Returns the text of `intent-model.json`. The same sentences give the same text. */
export function trainIntentModel(): string {
  const { features, inRows } = readExamples()
  const weights = fitWeights(inRows, features.length)
  const width = meanings.length
  const rowAt = (index: number) =>
    JSON.stringify([...weights.slice(index * width, (index + 1) * width)].map((weight) => Math.round(weight * scale)))
  const lines = features.map((feature, index) => `${JSON.stringify(feature)}:${rowAt(index)}`)
  return `{"scale":${scale},"bias":${rowAt(features.length)},"weights":{\n${lines.join(',\n')}\n}}\n`
}

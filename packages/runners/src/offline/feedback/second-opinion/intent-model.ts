import { featuresOf } from './features.ts'
import model from './intent-model.json' with { type: 'json' }
import { type Meaning, meanings } from './meanings.ts'

const weights = new Map<string, readonly number[]>(Object.entries(model.weights))

/** The probability of each meaning, the likeliest first; together they are 1. */
export type Opinion = readonly { readonly meaning: Meaning; readonly share: number }[]

/**
 * What a text probably means: multinomial logistic regression over `featuresOf`, trained on labelled sentences by
 * `testing/train-intent-model.ts`. It knows no plan and reads no amounts.
 */
export function opinionOn(text: string): Opinion {
  const rows = [...featuresOf(text)].flatMap((feature) => {
    const row = weights.get(feature)
    return row ? [row] : []
  })
  const norm = Math.sqrt(Math.max(1, rows.length))
  const scores = meanings.map((_, index) => {
    const sum = rows.reduce((total, row) => total + (row[index] ?? 0), 0)
    return (sum / norm + (model.bias[index] ?? 0)) / model.scale
  })
  const highest = Math.max(...scores)
  const sizes = scores.map((score) => Math.exp(score - highest))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return meanings
    .map((meaning, index) => ({ meaning, share: (sizes[index] ?? 0) / total }))
    .toSorted((one, other) => other.share - one.share)
}

import { readFileSync } from 'node:fs'
import { readShopFeedback } from './read-shop-feedback.ts'
import { readLabelledFeedback, scoreFeedback } from './score-feedback.ts'

// Prints how labelled sentences are read, as counts only, so that a set stays unseen while its score is known:
// `node src/offline/testing/score-feedback-file.ts sentences.json`.

for (const file of process.argv.slice(2)) {
  const { score } = scoreFeedback(readLabelledFeedback(readFileSync(file, 'utf8')), readShopFeedback)
  process.stdout.write(`${JSON.stringify({ file, ...score }, null, 2)}\n`)
}

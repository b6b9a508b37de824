import { writeFileSync } from 'node:fs'
import { trainIntentModel } from './intent-training.ts'

// Writes the model of the second opinion on feedback: `node src/offline/testing/train-intent-model.ts`.

writeFileSync(new URL('../feedback/second-opinion/intent-model.json', import.meta.url), trainIntentModel())

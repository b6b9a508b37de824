import { writeFileSync } from 'node:fs'
import { trainModels } from './train-models.ts'

// Writes the models that read feedback, from the labelled sentences: `npx --yes pnpm@12 train`.

for (const [name, model] of Object.entries(trainModels()))
  writeFileSync(
    new URL(`../offline/feedback/models/${name}.json`, import.meta.url),
    `${JSON.stringify(model, null, 2)}\n`,
  )

import { writeFileSync } from 'node:fs'
import type { StoredNetwork } from '../offline/networks/network.ts'
import { modelText } from './model-text.ts'
import { trainConstraintModels } from './train-constraint-models.ts'
import { trainKinds } from './train-kinds.ts'
import { trainModels } from './train-models.ts'

// Writes the models of the offline planner, from labelled sentences and briefs: `npx --yes pnpm@12 train`.

for (const [name, model] of Object.entries(trainModels())) write(`feedback/models/${name}`, model)
for (const [name, model] of Object.entries(trainConstraintModels())) write(`checks/models/${name}`, model)
write('product-kinds/models/kinds', trainKinds())

function write(path: string, model: StoredNetwork): void {
  writeFileSync(new URL(`../offline/${path}.json`, import.meta.url), modelText(model))
}

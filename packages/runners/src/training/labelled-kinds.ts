import { readFileSync } from 'node:fs'
import { Brief, ProductKind } from '@plangate/core/schemas'
import { z } from 'zod'

const LabelledBriefs = z.array(
  z.strictObject({
    kind: ProductKind,
    valueProp: z.string(),
    keyConstraints: z.array(z.string()),
    needs: z.array(z.string()),
    smallestViableExperiment: z.string(),
  }),
)

/** A small brief, and the kind of its product as somebody labelled it who does not write the reader. */
export interface LabelledKind {
  readonly kind: ProductKind
  readonly brief: Brief
}

const folder = new URL('../offline/testing/labelled/', import.meta.url)

/** What the small briefs leave out. */
const silent = {
  problemStatement: '',
  targetUser: '',
  differentiation: '',
  monetizationHypothesis: '',
  marketContext: '',
  assumptions: [],
  risks: [],
  confidence: {},
}

/** @throws {z.ZodError} the file holds something else */
export function readLabelledKinds(name: string): LabelledKind[] {
  const briefs = LabelledBriefs.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')))
  return briefs.map(({ kind, needs, ...words }) => {
    const musts = needs.map((text, index) => ({ id: `n${index}`, text, priority: 'must' }))
    return { kind, brief: Brief.parse({ ...silent, ...words, needs: musts }) }
  })
}

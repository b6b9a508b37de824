import { expect, test } from 'vitest'
import { priceOptions } from '../../planning/drafts/index.ts'
import { fakeDraft } from '../../planning/runner/testing/runner-fake-draft.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { defaultProjectAssumptions, estimateFrom, replay } from './index.ts'

test.each(['strong', 'moderate', 'needs_depth'] as const)(
  'repeats the estimates of a stored plan set for a %s brief, to the byte',
  (confidence) => {
    const brief = someBrief(confidence)
    const stored = JSON.stringify(
      priceOptions({ draft: fakeDraft(brief), brief, projectAssumptions: defaultProjectAssumptions() }),
    )
    const planSet: ReturnType<typeof priceOptions> = JSON.parse(stored)
    const { simulations, draws } = replay(planSet)
    const options = planSet.options.map((option) => {
      const simulation = simulations.get(option.id)
      return { ...option, estimate: simulation && estimateFrom(simulation, draws.assumptions.rate) }
    })
    expect(JSON.stringify({ ...planSet, options })).toBe(stored)
  },
)

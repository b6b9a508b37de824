import { RunnerFake } from '@plangate/core/runner/fake'
import { describe, expect, test } from 'vitest'
import { OfflinePlanner } from '../offline/offline-planner.ts'
import { planBrief } from './plan-brief.ts'
import { countRepeatedSentences } from './repeated-sentences.ts'
import { scorePlan } from './score-plan.ts'
import { summarizePlans } from './summarize-plans.ts'
import { wholeBriefs } from './whole-briefs.ts'

const [first, second] = wholeBriefs
if (first === undefined || second === undefined) throw new Error('there are no labelled briefs')
const { whole, plan } = await planBrief(new OfflinePlanner(), first)
if (plan === null) throw new Error('the offline planner refused a labelled brief')

describe('the score of a plan', () => {
  test('counts each need that an item quotes', () => {
    const [covered, needs] = scorePlan(whole, plan).covered
    expect([covered, needs]).toEqual([whole.brief.needs?.length, whole.brief.needs?.length])
    const workItems = plan.workItems.filter(({ addresses }) => addresses.every(({ part }) => part !== 'needs'))
    expect(scorePlan(whole, { ...plan, workItems }).covered).toEqual([0, needs])
  })

  test('finds must-haves that are left out without a word', () => {
    const mute = plan.options.map(({ checks: _, ...option }) => ({ ...option, workItemIds: [] }))
    const musts = whole.brief.needs?.filter(({ priority }) => priority === 'must').length ?? 0
    const all = musts * mute.length
    expect(scorePlan(whole, { ...plan, options: mute }).silentGaps).toEqual([all, all])
    expect(scorePlan(whole, plan).silentGaps).toEqual([0, all])
  })

  test('finds limits that are broken without a word', () => {
    const mute = plan.options.map(({ checks: _, ...option }) => ({ ...option, engineers: 20 }))
    expect(scorePlan(whole, { ...plan, options: mute }).silentBreaches).toEqual([mute.length, mute.length])
  })
})

test('a sentence is repeated when only its quotations and figures differ', () => {
  const option = (con: string) => ({
    pros: [`Ships “${con}” first.`],
    cons: [con],
    tradeoffs: [],
    technicalApproach: '',
    engineeringImpact: '',
  })
  const plans = [[option('Costs 3 weeks.')], [option('Waits for the bank.')]]
  expect(countRepeatedSentences(plans)).toEqual([2, 4])
})

/** The share over all briefs, which `pnpm evaluate` prints, is near that of the first ones; it may only get smaller. */
test('the offline planner says little that stands in the plans of several briefs', async () => {
  const planned = await Promise.all(wholeBriefs.slice(0, 6).map((brief) => planBrief(new OfflinePlanner(), brief)))
  const [repeated, all] = countRepeatedSentences(planned.map((one) => one.plan?.options ?? []))
  expect(all).toBeGreaterThan(60)
  expect(repeated / all).toBeLessThan(0.55)
})

class SilentRunner extends RunnerFake {
  override async draft() {
    return 'nothing'
  }
}

test('summarizes what a Runner wrote, and what it was refused', async () => {
  const planned = [await planBrief(new RunnerFake(), second), await planBrief(new SilentRunner(), first)]
  const summary = summarizePlans({ name: 'fake', model: 'large' }, planned)
  expect(summary).toMatch(/^Runner +fake, large$/m)
  expect(summary).toMatch(/^briefs planned +1 of 2 \(.*RUNNER_OUTPUT_INVALID\)$/m)
  expect(summary).toMatch(/^needs that work items quote +\d+ of \d+ \(\d+ %\)$/m)
})

import { describe, expect, inject, test } from 'vitest'
import { DomainError } from '../../domain/errors/index.ts'
import type { Draft, WorkItemId } from '../../domain/schemas/index.ts'
import type { DraftRequest } from '../runner/index.ts'
import { RunnerFake } from '../runner/testing/runner-fake.ts'
import { fakeDraft } from '../runner/testing/runner-fake-draft.ts'
import { someBrief } from '../runner/testing/some-brief.ts'
import { requestDraft } from './request-draft.ts'
import { type Dice, dice } from './testing/dice.ts'
import { draftMutations } from './testing/draft-mutations.ts'
import { hostileAnswers } from './testing/hostile-answers.ts'
import { type Mutation, treeMutations } from './testing/tree-mutations.ts'

const brief = someBrief()
const wellFormed = smallDraft()

/** Two options over eight work items, without keys that may be missing: enough for every rule to be broken. */
function smallDraft(): Draft {
  const { workItems, options, ...rest } = fakeDraft(brief)
  const kept = workItems.slice(0, 8).map(({ flags: _, ...item }) => item)
  const exists = (id: WorkItemId) => kept.some((item) => item.id === id)
  return {
    ...rest,
    workItems: kept,
    options: options.slice(0, 2).map((option) => ({ ...option, workItemIds: option.workItemIds.filter(exists) })),
    feedbackPoints: [{ words: 'Cheaper', used: true, how: 'Fewer screens.' }],
  }
}

/** The outcome when a Runner gives the same answer in both attempts: the reason of the refusal, or "accepted". */
async function outcome(answer: unknown): Promise<string> {
  const requests: DraftRequest[] = []
  const runner = new RunnerFake()
  const draft = async (request: DraftRequest) => {
    requests.push(request)
    return answer
  }
  try {
    await requestDraft(Object.assign(runner, { draft }), { brief, regeneration: null }, limits)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return requests.length === 2 ? error.reason : `${error.reason} after ${requests.length} attempts`
  }
}

const limits = { signal: new AbortController().signal, timeoutSeconds: 600 }

/**
 * A draft with one or two broken rules, and a check for each. A mutation of the whole draft comes before one of a
 * single place: it leaves types and keys as they are, so that the second cannot repair the first by chance.
 */
function malformedDraft(seed: number) {
  const chance = dice(seed)
  const draft = structuredClone(wellFormed)
  const [ofWhole, ofPlace] = chance.oneOf([
    [true, false],
    [false, true],
    [true, true],
  ])
  const broken: { rule: string; isBroken: () => boolean }[] = []
  if (ofWhole) broken.push(breakRule(draft, chance.oneOf(draftMutations), chance))
  if (ofPlace) broken.push(breakRule(draft, chance.oneOf(treeMutations), chance))
  return { draft, broken }
}

function breakRule<Target>(target: Target, { rule, apply }: Mutation<Target>, chance: Dice) {
  return { rule, isBroken: apply(target, chance) }
}

test('accepts the draft before it is broken', async () => {
  expect(await outcome(structuredClone(wellFormed))).toBe('accepted')
})

const drafts = { sampled: 1_000, exhaustive: 10_000 }[inject('extent')]

test(`all ${drafts} malformed drafts are refused with a typed error`, async () => {
  const outcomes = new Map<string, number>()
  const rules = new Set<string>()
  for (let seed = inject('seed'); seed < inject('seed') + drafts; seed++) {
    const { draft, broken } = malformedDraft(seed)
    const last = broken.at(-1)
    if (last?.isBroken() !== true) throw new Error(`seed ${seed} does not break "${last?.rule}"`)
    if (broken.length === 1) rules.add(last.rule)
    const reason = await outcome(draft)
    if (reason !== 'RUNNER_OUTPUT_INVALID') throw new Error(`seed ${seed}, "${last.rule}": ${reason}`)
    outcomes.set(reason, (outcomes.get(reason) ?? 0) + 1)
  }
  expect(outcomes).toEqual(new Map([['RUNNER_OUTPUT_INVALID', drafts]]))
  expect([...draftMutations, ...treeMutations].filter(({ rule }) => !rules.has(rule))).toEqual([])
})

describe('an answer that is not a draft or harms its reader is refused with a typed error', () => {
  test.each(Object.entries(hostileAnswers))('%s', async (_, make) => {
    expect(await outcome(make(wellFormed))).toBe('RUNNER_OUTPUT_INVALID')
  })
})

import { describe, expect, test, vi } from 'vitest'
import { contentHash } from '../../../domain/content-hash/content-hash.ts'
import { defaultProjectAssumptions } from '../../../domain/estimate/index.ts'
import { type Address, type Brief, Draft, GateId, PlanSet } from '../../../domain/schemas/index.ts'
import { type Pins, pinsOf, priceDraft } from '../../drafts/index.ts'
import { type DraftRequest, type Runner, repeatsOneOf } from '../index.ts'
import { unusualBriefs } from './unusual-briefs.ts'
import { describeWritingContract } from './writing-contract.ts'

const feedback = 'Drop the mobile app. One engineer only, please. We must be able to launch in 4 weeks.'

/**
 * The tests that every Runner has to pass: call it at the top level of a test file.
 *
 * @param makeRunner called once per test
 * @param briefs by name; each test is run with each of them. Briefs that say little or very much are tried as well
 */
export function describeRunnerContract(name: string, makeRunner: () => Runner, briefs: Record<string, Brief>): void {
  describeUnusualBriefs(name, makeRunner)
  for (const [briefName, brief] of Object.entries(briefs))
    describeWritingContract(`${name} with ${briefName}`, makeRunner, brief)
  describe.each(Object.entries(briefs))(`${name} fulfils the Runner contract with %s`, (_, brief) => {
    const first: DraftRequest = { brief, regeneration: null, repair: null }

    test('writes a draft that the schema accepts and that can be priced', async () => {
      const runner = makeRunner()
      const draft = await acceptedDraft(runner, first)
      expect(price(draft, runner, brief, null).options).toHaveLength(draft.options.length)
      expect(draft.feedbackPoints).toEqual([])
    })

    test('quotes the feedback that it answers, and writes other options', async () => {
      const runner = makeRunner()
      const draft = await acceptedDraft(runner, first)
      const previous = price(draft, runner, brief, null)
      const next = await acceptedDraft(runner, { ...first, regeneration: { previous, feedback } })
      expect(next.feedbackPoints).not.toEqual([])
      for (const { words } of next.feedbackPoints) expect(comparable(feedback)).toContain(comparable(words))
      expect(next.options).not.toEqual(draft.options)
      expect(price(next, runner, brief, feedback).feedback?.points).toEqual(next.feedbackPoints)
    })

    test.each([1, 2])('writes other options beside %i that are pinned', async (count) => {
      const runner = makeRunner()
      const previous = price(await acceptedDraft(runner, first), runner, brief, null)
      const pinnedOptionIds = previous.options.slice(-count).map(({ id }) => id)
      const draft = await acceptedDraft(runner, { ...first, regeneration: { previous, feedback, pinnedOptionIds } })
      const next = price(draft, runner, brief, feedback, pinsOf(previous, pinnedOptionIds))
      const [kept, others] = [next.options.slice(0, count), next.options.slice(count)]
      expect(kept.map(contentHash)).toEqual(previous.options.slice(-count).map(contentHash))
      expect(others).not.toEqual([])
      expect(others.filter((option) => repeatsOneOf(option, kept))).toEqual([])
      expect(new Set(next.options.map(({ name }) => name)).size).toBe(next.options.length)
    })

    test('answers a repair request with a draft', async () => {
      const repair = { answer: { options: [] }, issues: [{ path: 'options', message: 'too few' }] }
      await expect(acceptedDraft(makeRunner(), { ...first, repair })).resolves.toBeDefined()
    })

    test('writes a draft when it is observed, and reports tokens in whole numbers', async () => {
      const usage = vi.fn()
      const answer = await makeRunner().draft(first, new AbortController().signal, { partial: vi.fn(), usage })
      expect(Draft.safeParse(answer).success).toBe(true)
      const tokens = usage.mock.calls.flatMap(([{ inputTokens, outputTokens }]) => [inputTokens, outputTokens])
      expect(tokens.filter((count) => !Number.isSafeInteger(count) || count < 0)).toEqual([])
    })

    test('leaves its request as it was', async () => {
      const runner = makeRunner()
      const previous = price(await acceptedDraft(runner, first), runner, brief, null)
      const request: DraftRequest = { ...first, regeneration: { previous, feedback } }
      const before = contentHash(request)
      await runner.draft(request, new AbortController().signal)
      expect(contentHash(request)).toBe(before)
    })

    test('does not start once the signal has aborted', async () => {
      const reason = new Error('enough')
      await expect(makeRunner().draft(first, AbortSignal.abort(reason))).rejects.toBe(reason)
    })

    test('ends when the signal aborts, with an answer that was ready or with the reason', async () => {
      const controller = new AbortController()
      const reason = new Error('enough')
      const answer = makeRunner().draft(first, controller.signal)
      controller.abort(reason)
      const [settled] = await Promise.allSettled([answer])
      if (settled.status === 'rejected') expect(settled.reason).toBe(reason)
      else expect(Draft.safeParse(settled.value).success).toBe(true)
    })
  })
}

function describeUnusualBriefs(name: string, makeRunner: () => Runner): void {
  test.each(Object.entries(unusualBriefs))(`${name} plans %s, quotes it, and plans it again`, async (_, brief) => {
    const runner = makeRunner()
    const first: DraftRequest = { brief, regeneration: null, repair: null }
    const draft = await acceptedDraft(runner, first)
    const previous = price(draft, runner, brief, null)
    const next = await acceptedDraft(runner, { ...first, regeneration: { previous, feedback } })
    expect(next.options).not.toEqual(draft.options)
    for (const { workItems } of [draft, next])
      expect(workItems.flatMap(({ addresses }) => addresses.filter((address) => !isIn(brief, address)))).toEqual([])
  })
}

function isIn(brief: Brief, { part, words }: Address): boolean {
  const texts = part === 'needs' ? (brief.needs ?? []).map(({ text }) => text) : [brief[part] ?? []].flat()
  return texts.some((text) => text.includes(words))
}

async function acceptedDraft(runner: Runner, request: DraftRequest): Promise<Draft> {
  return Draft.parse(await runner.draft(request, new AbortController().signal))
}

function price(draft: Draft, runner: Runner, brief: Brief, words: string | null, pins: Pins | null = null): PlanSet {
  const id = '01990000-0000-7000-8000-000000000001'
  const priced = priceDraft({
    draft,
    brief,
    briefVersion: 1,
    gateId: GateId.parse(id),
    runner,
    feedback: words,
    projectAssumptions: defaultProjectAssumptions(),
    pins,
  })
  const kept = { id, projectId: id, version: 1, createdAt: '2026-01-01T00:00:00.000Z', createdBy: id }
  return PlanSet.parse({ ...priced, ...kept })
}

/** Case and the amount of white space do not matter. */
function comparable(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { replay } from '../../domain/estimate/index.ts'
import { BriefSection, Draft, type NewShare, type SharedProject } from '../../domain/schemas/index.ts'
import type { DraftRequest } from '../../planning/runner/index.ts'
import { someBrief } from '../../planning/runner/testing/some-brief.ts'
import { hashSecret } from './hash-secret.ts'
import { inProcessActor } from './index.ts'
import { OneItemRunner } from './testing/one-item-runner.ts'
import { TestFounder } from './testing/test-founder.ts'
import { openTestPlangate } from './testing/test-services.ts'

const marker = (what: string) => `${what}-${randomUUID()}`

/** Writes work that serves every part of the brief, in its words, asks a question about it, and checks the options. */
class AddressingRunner extends OneItemRunner {
  override async draft(request: DraftRequest): Promise<unknown> {
    const { workItems, options, ...draft } = Draft.parse(await super.draft(request))
    const { brief } = request
    const addresses = [
      ...BriefSection.options.map((part) => ({ part, words: [brief[part]].flat().join(' ') || 'nothing' })),
      ...(brief.needs ?? []).map(({ text: words }) => ({ part: 'needs', words })),
      { part: 'notes', words: brief.notes ?? 'no notes' },
    ]
    const checks = brief.keyConstraints.map((words) => ({ part: 'keyConstraints', words, verdict: 'kept', why: 'So.' }))
    return {
      ...draft,
      workItems: workItems.map((item) => ({ ...item, addresses, question })),
      options: options.map((option) => ({ ...option, checks })),
    }
  }
}

const question = { capability: 'booking', about: 'one shelf', words: `Is this ${marker('question')}?` }

const plangate = await openTestPlangate(new AddressingRunner())
afterAll(() => plangate.close())
const { services } = plangate
const { shares } = services

const share = ({ actor, projectId }: TestFounder, terms: Partial<NewShare> = {}) =>
  shares.create(actor, { projectId, withNotes: false, ...terms })

/** A founder who has chosen an option. */
async function arriveChosen(): Promise<TestFounder> {
  const founder = await TestFounder.ready(services)
  await founder.select({ optionId: (await founder.generate()).recommendedId })
  return founder
}

describe('what a link shows', () => {
  test('of a project without a plan is its name', async () => {
    const { secret } = await share(await TestFounder.arrive(services))
    expect(await shares.read(secret)).toEqual({
      name: 'Street library',
      plan: null,
      targets: {},
      weights: { time: 25, cost: 25, risk: 25, scope: 25 },
      direction: null,
      choice: null,
      permit: null,
      notes: null,
      endsAt: null,
    })
  })

  test('is the plan, from which its numbers can be computed again', async () => {
    const founder = await arriveChosen()
    const { secret } = await share(founder, { withNotes: true })
    const { plan } = await shares.read(secret)
    const current = await services.plans.get(founder.actor, founder.projectId)
    expect(plan).toMatchObject({ id: current.id, version: current.version, options: current.options })
    if (plan === null) throw new Error('the plan is missing')
    expect([...replay(plan).simulations]).toEqual([...replay(current).simulations])
  })

  test('is what was decided: the direction, the choice and the permit', async () => {
    const founder = await arriveChosen()
    const { secret } = await share(founder)
    await founder.authorize()
    const { direction, choice, permit } = await shares.read(secret)
    const { selectedOption, selection } = await founder.selected()
    expect(direction).toMatchObject({ decision: 'proceed', note: null })
    expect(choice).toMatchObject({ optionId: selectedOption.id, estimate: selectedOption.estimate, stale: false })
    expect(choice?.selectedAt).toBe(selection.selectedAt)
    expect(permit).toMatchObject({ number: 1, optionName: selectedOption.name, end: null })
    await founder.saveBrief('Something else.')
    expect(await shares.read(secret)).toMatchObject({ choice: { stale: true }, permit: { end: { cause: 'brief' } } })
    await services.gates.open(founder.actor, founder.projectId)
    expect(await shares.read(secret)).toMatchObject({ direction: null })
  })

  test('is a choice with the numbers that it was made with', async () => {
    const founder = await TestFounder.ready(services)
    const { recommendedId: optionId } = await founder.generate()
    await founder.select({ optionId, changes: { rate: { low: 10, high: 20 } } })
    const { choice } = await shares.read((await share(founder)).secret)
    expect(choice).toMatchObject({ changes: { rate: { low: 10, high: 20 } } })
    expect(choice?.estimate).toEqual((await founder.selected()).selectedOption.estimate)
  })
})

/** The words that stand for everything that is written. */
const sections = Object.fromEntries(BriefSection.options.map((section) => [section, marker(section)]))
const [name, description, otherName, need] = ['name', 'description', 'other', 'need'].map(marker)
const [notes, actionText, note, reason, revoked] = ['notes', 'action', 'note', 'reason', 'revoked'].map(marker)
const [feedback, environment, shareName, tokenName, email] = ['f', 'env', 'share', 'token', 'mail'].map(marker)

/** A project with another marker in each place. */
async function arriveMarked(): Promise<TestFounder> {
  const actor = inProcessActor(await services.users.recognise({ issuer: 'https://id.example', subject: `${email}` }))
  await services.projects.create(actor, { name: `${otherName}` })
  await services.tokens.create(actor, { name: `${tokenName}`, scope: 'read' })
  const { id: projectId } = await services.projects.create(actor, { name: `${name}`, description: `${description}` })
  const founder = new TestFounder(services, actor, projectId)
  await services.briefs.save(actor, { projectId, brief: markedBrief() })
  await services.gates.decide(actor, { projectId, decision: 'proceed', actionText: `${actionText}`, note: `${note}` })
  await founder.generate()
  const { recommendedId: optionId } = await founder.regenerate(`${feedback}`)
  await founder.select({ optionId, reason: `${reason}` })
  const { id: permitId } = await founder.authorize({ environment: `${environment}`, commit: 'abc123' })
  await services.builds.revoke(actor, { permitId, reason: `${revoked}` })
  return founder
}

function markedBrief() {
  const brief = someBrief()
  const texts = BriefSection.options.map((section) => {
    const text = sections[section] ?? ''
    return [section, Array.isArray(brief[section]) ? [text] : text] as const
  })
  const needs = [{ id: 'n1', text: `${need}`, priority: 'must' as const }]
  return { ...brief, ...Object.fromEntries(texts), needs, notes: `${notes}` }
}

/** Every id of the project and of who owns it, as far as the founder sees it. */
async function listPrivateIds({ actor, projectId }: TestFounder): Promise<string[]> {
  const { entries } = await services.projects.audit(actor, projectId)
  const tokens = await services.tokens.list(actor)
  const planSet = await services.plans.get(actor, projectId)
  const public_ = [planSet.id, ...planSet.options.map(({ id }) => id)]
  const found = JSON.stringify([entries, tokens, projectId]).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  return [...new Set(found)].filter((id) => !public_.some((shown) => shown === id))
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [key, ...textsIn(child)])
}

const found = (shown: SharedProject, words: readonly (string | undefined)[]) =>
  words.filter((word) => word !== undefined && textsIn(shown).some((text) => text.includes(word)))

describe('a link shows nothing private', () => {
  const { keyConstraints, ...otherSections } = sections
  const written = [actionText, note, reason, revoked, notes, keyConstraints]
  const never = [
    ...Object.values(otherSections),
    question.words,
    description,
    otherName,
    feedback,
    environment,
    'abc123',
    shareName,
  ]

  test.each([false, true])('with notes: %s', async (withNotes) => {
    const founder = await arriveMarked()
    const { id: shareId, secret } = await share(founder, { withNotes, name: `${shareName}` })
    const shown = await shares.read(secret)
    const ids = await listPrivateIds(founder)
    expect(ids.length).toBeGreaterThan(8)
    expect(found(shown, [...never, tokenName, email, secret, hashSecret(secret), shareId, ...ids])).toEqual([])
    expect(found(shown, written)).toEqual(withNotes ? written : [])
    expect(found(shown, [name, need])).toEqual([name, need])
  })
})

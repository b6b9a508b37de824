import { targetProbabilities, whatIf } from '@plangate/core/analysis'
import {
  Adjustments,
  currencyOf,
  type ExecutionOption,
  type PlanSet,
  type Targets,
  type WorkItem,
} from '@plangate/core/schemas'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeCost, describeWeeks } from '../../src/shared/format/describe-estimate.ts'
import { formatShare } from '../../src/shared/format/format-values.ts'
import { clinicBrief, projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
let plan: PlanSet
let path: string
beforeAll(async () => {
  stage = await openStage()
  const made = await projectWithPlan(stage.api, 'What if')
  plan = made.plan
  path = `/projects/${made.project.id}/plan`
})
afterAll(() => stage[Symbol.asyncDispose]())

const targets: Targets = clinicBrief.targets ?? {}

const linkTo = (changes: unknown, of = path) =>
  `${of}?view=what-if&changes=${encodeURIComponent(JSON.stringify(changes))}`
const changesIn = (address: string) =>
  Adjustments.nullable().parse(JSON.parse(new URL(address).searchParams.get('changes') ?? 'null'))
const expectInAddress = (page: Page, changes: Adjustments) => expect.poll(() => changesIn(page.url())).toEqual(changes)
const teamOf = (page: Page, letter: string) => page.getByRole('slider', { name: `Engineers of option ${letter}` })
const results = (page: Page) => page.getByRole('region', { name: 'With your changes' })
const resultOf = (page: Page, { name }: ExecutionOption) => results(page).getByRole('article', { name })

function optionAt(place: number, { options }: PlanSet = plan): ExecutionOption {
  const option = options[place]
  if (!option) throw new Error(`the sample plan has no option at ${place}`)
  return option
}

/** Work items of an option that others depend on, and those that none depends on. */
function itemsOf({ workItemIds }: ExecutionOption, isNeeded: boolean): WorkItem[] {
  const chosen = plan.workItems.filter(({ id }) => workItemIds.includes(id))
  return chosen.filter(({ id }) => chosen.some(({ dependsOn }) => dependsOn.includes(id)) === isNeeded)
}

/** The last of them, which depends on more items than depend on it. */
function itemOf(option: ExecutionOption, isNeeded: boolean): WorkItem {
  const item = itemsOf(option, isNeeded).at(-1)
  if (!item) throw new Error('the sample plan has no such work item')
  return item
}

/** What core computes from the stored plan set in Node. */
function compute(changes: Adjustments, of: PlanSet = plan) {
  const changed = whatIf(of, changes)
  if ('issues' in changed) throw new Error('these adjustments are invalid')
  return changed.options
}

/** The numbers of the options as the screen formats them. */
function tell(changes: Adjustments): string[][] {
  return compute(changes).map(({ option, simulation }) => {
    const { date, budget, both } = targetProbabilities(simulation, targets, { ...plan.assumptions, ...changes })
    return [
      describeWeeks(option.estimate),
      describeCost(option.estimate, currencyOf(plan.assumptions)),
      ...[date, budget, both].map((chance) => formatShare(chance ?? 0)),
      `${option.scopeCoverage}%`,
      option.riskLevel,
      `${option.engineers} on ${option.workItemIds.length} items`,
    ]
  })
}

async function toldIn(result: Locator): Promise<string[]> {
  const words = await result.getByRole('definition').allTextContents()
  return words.map((told) => (told.split('what if ').at(-1) ?? '').trim())
}

/** Waits until the numbers are those of the adjustments. */
async function expectTold(page: Page, changes: Adjustments): Promise<void> {
  const expected = tell(changes).map((rows) => rows.map((words) => words.toLowerCase()))
  await expect
    .poll(
      async () => {
        const told = await Promise.all(plan.options.map((option) => toldIn(resultOf(page, option))))
        return told.map((rows) => rows.map((words) => words.toLowerCase()))
      },
      { timeout: 120_000 },
    )
    .toEqual(expected)
}

test('a link with adjustments shows the numbers that core computes for them from the stored plan set', async () => {
  const [first, second, third] = [optionAt(0), optionAt(1), optionAt(2)]
  const changes: Adjustments = {
    rate: { low: 90, high: 120 },
    focusedHoursPerWeek: 32,
    options: [
      { optionId: first.id, engineers: 4 },
      { optionId: second.id, engineers: 1 },
      { optionId: third.id, takeOut: [itemOf(third, false).id] },
    ],
  }
  await using visit = await stage.visit(linkTo(changes))
  const { page, founder } = visit
  await expectTold(page, changes)
  await founder.sees('With these changes your weights')
  await founder.sees('What if, not the plan')
  const floored = compute(changes).filter(({ compressionLimit }) => compressionLimit !== null)
  await expect.poll(() => page.getByText('The floor:').count()).toBe(floored.length)
})

test('explains the compression limit when more engineers do not help', async () => {
  const option = optionAt(2)
  const changes: Adjustments = { options: [{ optionId: option.id, engineers: 10 }] }
  expect(compute(changes)[2]?.compressionLimit).not.toBeNull()
  await using visit = await stage.visit(linkTo(changes))
  await visit.founder.sees(/75% of the nominal schedule|too small for haste/, resultOf(visit.page, option))
})

test('a control changes the numbers and then the URL, a reload keeps both, and they can be reset', async () => {
  const option = optionAt(0)
  await using visit = await stage.visit(`${path}?view=what-if`)
  const { page, founder } = visit
  await founder.sees('Nothing is changed yet')
  await expectTold(page, {})
  await teamOf(page, 'A').press('ArrowRight')
  const changes: Adjustments = { options: [{ optionId: option.id, engineers: option.engineers + 1 }] }
  await expectTold(page, changes)
  await expectInAddress(page, changes)
  await page.getByRole('textbox', { name: 'Highest rate per hour' }).fill('250')
  const dearer: Adjustments = { ...changes, rate: { low: plan.assumptions.rate.low, high: 250 } }
  await expectTold(page, dearer)
  await expectInAddress(page, dearer)
  await page.reload()
  await expectTold(page, dearer)
  await expect.poll(() => page.getByRole('textbox', { name: 'Highest rate per hour' }).inputValue()).toBe('$250')
  await page.getByRole('button', { name: 'Back to the plan' }).click()
  await expectTold(page, {})
  await expect.poll(() => page.url()).not.toContain('changes')
})

test('a step is in the URL when the page is hidden, and before another view, from which Back leads', async () => {
  const { id: optionId, engineers } = optionAt(0)
  const more = (by: number): Adjustments => ({ options: [{ optionId, engineers: engineers + by }] })
  await using visit = await stage.visit(`${path}?view=what-if`)
  const { page, founder } = visit
  await expectTold(page, {})
  const address = await teamOf(page, 'A').evaluate(async (thumb) => {
    thumb.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    // React renders what the key has changed.
    await Promise.resolve()
    document.dispatchEvent(new Event('visibilitychange'))
    await Promise.resolve()
    return location.href
  })
  expect(changesIn(address)).toEqual(more(1))
  await teamOf(page, 'A').press('ArrowRight')
  await founder.openSheet('Options')
  await expectInAddress(page, more(2))
  await page.goBack()
  await expectTold(page, more(2))
})

test('an address that changes from outside replaces a step that is not in the address yet', async () => {
  const other: Adjustments = { options: [{ optionId: optionAt(1).id, engineers: 4 }] }
  await using visit = await stage.visit(`${path}?view=what-if`)
  const { page } = visit
  await expectTold(page, {})
  await teamOf(page, 'A').press('ArrowRight')
  await page.evaluate((link) => history.pushState(history.state, '', link), linkTo(other))
  await expectTold(page, other)
  await teamOf(page, 'B').press('ArrowRight')
  await expectInAddress(page, { options: [{ optionId: optionAt(1).id, engineers: 5 }] })
})

test('refuses a rate whose low end exceeds its high end', async () => {
  await using visit = await stage.visit(`${path}?view=what-if`)
  const { page, founder } = visit
  await page.getByRole('textbox', { name: 'Lowest rate per hour' }).fill('300')
  await founder.sees('The lowest rate is above the highest.')
  await expect.poll(() => page.url()).not.toContain('changes')
  await page.getByRole('textbox', { name: 'Highest rate per hour' }).fill('400')
  await expectTold(page, { rate: { low: 300, high: 400 } })
})

test('does not take out an item alone that others depend on, and offers what can be done', async () => {
  const option = optionAt(1)
  const needed = itemOf(option, true)
  const needing = plan.workItems.find(
    ({ id, dependsOn }) => option.workItemIds.includes(id) && dependsOn.includes(needed.id),
  )
  await using visit = await stage.visit(`${path}?view=what-if`)
  const { page } = visit
  const box = page.getByRole('checkbox', { name: `${needed.title} in option B` })
  await box.press('Space')
  const refusal = page.getByRole('alert').filter({ hasText: 'Option B cannot do without it' })
  await refusal.getByText(needing?.title ?? '').waitFor()
  await expect.poll(() => box.isChecked()).toBe(true)
  await expect.poll(() => page.url()).not.toContain('changes')
  await refusal.getByRole('button', { name: /^Take it out with/ }).click()
  await refusal.waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: `${needed.title} in option B, changed`, checked: false }).waitFor()
  await expect.poll(() => changesIn(page.url())).not.toBeNull()
  const [ofOption] = changesIn(page.url())?.options ?? []
  expect(ofOption?.takeOut).toEqual(expect.arrayContaining([needed.id, needing?.id]))
  await expectTold(page, { options: ofOption ? [ofOption] : [] })
})

test('explains invalid adjustments in a link, and offers to remove them', async () => {
  const option = optionAt(0)
  const needed = itemOf(option, true)
  const [foreign] = plan.workItems.filter(({ id }) => !option.workItemIds.includes(id))
  await using visit = await stage.visit(
    linkTo({
      options: [
        { optionId: option.id, takeOut: [needed.id] },
        { optionId: optionAt(1).id, engineers: 4 },
        { optionId: '01900000-0000-7000-8000-00000000dead', engineers: 2 },
      ],
    }),
  )
  const { page, founder } = visit
  await founder.sees(`needs "${needed.title}", which option A would leave out.`)
  await founder.sees('They name an option that this plan does not have.')
  await founder.sees('Nothing is computed from changes that cannot be made.')
  await page.getByRole('button', { name: 'Leave them out' }).click()
  await expectTold(page, { options: [{ optionId: optionAt(1).id, engineers: 4 }] })
  await page.goto(linkTo({ options: [{ optionId: option.id, takeOut: [foreign?.id] }] }))
  await founder.sees(/cannot be taken out of option A, which does not have it/)
})

test.each([{ focusedHoursPerWeek: 0 }, { surprise: 1 }, { options: [{ optionId: 'none' }] }, 'nonsense'])(
  'treats invalid adjustments as missing: %o',
  async (changes) => {
    await using visit = await stage.visit(linkTo(changes))
    await visit.founder.sees('Nothing is changed yet')
    await expectTold(visit.page, {})
  },
)

test('chooses an option with adjustments, and choice and permit show the adjusted numbers', async () => {
  const made = await projectWithPlan(stage.api, 'Chosen with changes')
  const option = optionAt(1, made.plan)
  const changes: Adjustments = {
    rate: { low: 80, high: 95 },
    options: [{ optionId: option.id, engineers: option.engineers + 1 }],
  }
  const [, changed] = compute(changes, made.plan)
  if (!changed) throw new Error('there is no second option')
  await using visit = await stage.visit(linkTo(changes, `/projects/${made.project.id}/plan`))
  const { page, founder } = visit
  await page.getByRole('button', { name: `Choose with these changes: ${option.name}` }).click()
  const dialog = page.getByRole('dialog')
  const words = [
    '$80–$95 per hour instead of $150–$190 per hour',
    `Option B: ${option.engineers + 1} engineers instead of ${option.engineers}`,
  ]
  for (const told of words) await founder.sees(told, dialog)
  await dialog.getByRole('button', { name: 'Choose it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Choice' }).waitFor()
  for (const told of [...words, describeWeeks(changed.option.estimate)]) await founder.sees(told)

  const selected = await stage.api.plans.selected.query({ projectId: made.project.id })
  expect(selected.selectedOption).toEqual(changed.option)
  expect(selected.changes).toEqual(changes)

  await founder.goTo('Permit')
  await founder.authorize()
  const permit = page.getByRole('article', { name: /^Build permit/ })
  for (const told of [...words, describeWeeks(changed.option.estimate)]) await founder.sees(told, permit)
  await permit.getByRole('link', { name: 'See them against the plan' }).click()
  await page.getByRole('link', { name: 'See your choice' }).waitFor()
  await expectInAddress(page, changes)
  await expect
    .poll(() => toldIn(results(page).getByRole('article', { name: option.name })))
    .toContain(describeWeeks(changed.option.estimate))
  await founder.openSheet('Options')
  await page.getByRole('button', { name: `Choose as planned: ${option.name}` }).waitFor()
})

test.each(looks)('the what-if sheet is accessible, $size and $colorScheme', async (look) => {
  const option = optionAt(2)
  const changes: Adjustments = { rate: { low: 100, high: 300 }, options: [{ optionId: option.id, engineers: 10 }] }
  await using visit = await stage.visit(linkTo(changes), look)
  const { page } = visit
  await expectTold(page, changes)
  await page.getByRole('checkbox', { name: `${itemOf(option, true).title} in option C` }).click()
  await page.getByRole('alert').filter({ hasText: 'Option C cannot do without it' }).waitFor()
  expect(await findAccessibilityIssues(page)).toEqual([])
  await expect.poll(() => measureOverflow(page)).toBe(0)
})

import { withProbabilities } from '@plangate/core/analysis'
import { replay } from '@plangate/core/estimate'
import type { Brief } from '@plangate/core/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatShare } from '../src/shared/format/format-values.ts'
import { clinicBrief, decide, projectWithChoice, projectWithPlan } from './api-client.ts'
import { type BrowserStage, beforeApp, openStage, type Visit } from './browser-stage.ts'
import { inspectPage } from './inspect-page.ts'
import { primaryButtons } from './primary-buttons.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

test('the dialog starts at the reason, and shows the selection basis and the probabilities to meet date and budget', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Binding')
  const option = plan.options[0]
  if (!option) throw new Error('a plan set has options')
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  await founder
    .option(option.name)
    .getByRole('button', { name: /^Choose/ })
    .click()
  const dialog = page.getByRole('dialog')
  const { rate, focusedHoursPerWeek } = plan.assumptions
  for (const words of [
    /^Version 1, saved /,
    /^Proceed, decided /,
    `${option.name}, plan version 1`,
    `$${rate.low}–$${rate.high} per hour, ${focusedHoursPerWeek} focused hours`,
    'Chance of your date, 14 weeks',
    'Chance of your budget, $140,000',
  ])
    await founder.sees(words, dialog)
  const [candidate] = withProbabilities(
    plan.options,
    replay(plan).simulations,
    clinicBrief.targets ?? {},
    plan.assumptions,
  )
  await founder.sees(formatShare(candidate?.probabilities.date ?? 0), dialog)
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
})

test('a choice shows who made it, when and why, and that its basis is unchanged', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Record')
  const choice = { projectId: project.id, optionId: plan.recommendedId, reason: 'It fits the date.' }
  await stage.api.plans.select.mutate(choice)
  const { selection } = await stage.api.plans.selected.query({ projectId: project.id })
  await using visit = await stage.visit(`/projects/${project.id}/choice`)
  const { page, founder } = visit
  for (const words of ['Valid', 'It fits the date.']) await founder.sees(words)
  await expect.poll(() => page.getByText(selection.contentHash).isVisible()).toBe(false)
  await page.getByText('Details', { exact: true }).click()
  for (const words of [selection.selectedBy, selection.contentHash]) await founder.sees(words)
  await expect.poll(() => page.locator(`time[datetime="${selection.selectedAt}"]`).count()).toBe(1)
  const basis = page.getByRole('table', { name: 'What your choice rests on' })
  await expect.poll(() => basis.getByRole('cell', { name: 'The same' }).count()).toBe(4)
})

test('the ways on and the export are there while the choice is loading, when it fails, and once it is there', async () => {
  const { project } = await projectWithChoice(stage.api, 'Not there yet')
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  const held = Promise.withResolvers<void>()
  await page.route('**/trpc/**plans.selected**', async (route) => {
    await held.promise
    await route.abort()
  })
  const way = page.getByRole('link', { name: 'Progress', exact: true })
  const isThere = async () => {
    await way.waitFor()
    await page.getByRole('button', { name: 'Export' }).waitFor()
    await expect.poll(() => way.count()).toBe(1)
  }
  await page.goto(new URL(`/projects/${project.id}/choice`, page.url()).href)
  await isThere()
  held.resolve()
  await founder.sees('Plangate does not answer')
  await isThere()
  await page.unroute('**/trpc/**plans.selected**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await founder.sees('Valid')
  await isThere()
})

test('a stale choice shows the former and present state of each part of its basis', async () => {
  const { project } = await projectWithChoice(stage.api, 'Before and now')
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  await stage.api.gates.open.mutate({ projectId: project.id })
  await using visit = await stage.visit(`/projects/${project.id}/choice`)
  const { page, founder } = visit
  await founder.sees(/^Version 2, saved /)
  const partOf = (name: string) =>
    page
      .getByRole('table', { name: 'What your choice rests on' })
      .getByRole('row', { name })
      .getByRole('cell')
      .allTextContents()
  await expect
    .poll(() => partOf('Brief'))
    .toEqual([expect.stringMatching(/^Version 1, saved /), expect.stringMatching(/^Version 2, saved /)])
  await expect
    .poll(() => partOf('Decision'))
    .toEqual([expect.stringMatching(/^Proceed, decided /), expect.stringMatching(/^Open since .*not decided$/)])
  expect((await partOf('Option'))[1]).toBe('The same')
  await page.getByRole('link', { name: 'Look at the decision' }).click()
  await page.getByRole('heading', { level: 1, name: 'Decision' }).waitFor()
})

test('a choice that was made while the project is parked leads to the decision once it is out of date', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Chosen while parked')
  await decide(stage.api, project.id, 'park')
  await stage.api.plans.select.mutate({ projectId: project.id, optionId: plan.recommendedId })
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  await using visit = await stage.visit(`/projects/${project.id}/choice`)
  await visit.founder.sees('This choice is out of date')
  await expect.poll(() => primaryButtons(visit.page)).toEqual(['Look at the decision'])
})

test('a choice with adjustments shows its own assumptions, and no probabilities computed without them', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Changed')
  const changes = { rate: { low: 90, high: 110 } }
  await stage.api.plans.select.mutate({ projectId: project.id, optionId: plan.recommendedId, changes })
  await using visit = await stage.visit(`/projects/${project.id}/choice`)
  const { page, founder } = visit
  await founder.sees('$90–$110 per hour, 25 focused hours per engineer per week')
  await founder.sees(/, plan version 1, with changes$/)
  await expect.poll(() => page.getByText('Chance of your date').count()).toBe(0)
})

test('an option column shows how it is chosen, and when the choice is stale', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Verdicts')
  const option = plan.options.find(({ id }) => id === plan.recommendedId)
  if (!option) throw new Error('a plan set has a recommended option')
  const changes = { rate: { low: 90, high: 110 } }
  await stage.api.plans.select.mutate({ projectId: project.id, optionId: option.id, changes })
  await using visit = await stage.visit(`/projects/${project.id}/plan`)
  const { page, founder } = visit
  const column = founder.option(option.name)
  await founder.sees('Chosen with changes', column)
  await column.getByRole('button', { name: /^Choose as planned/ }).click()
  await page.getByRole('dialog').getByLabel('Why choose it again?').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  await page.reload()
  await founder.sees('Chosen, out of date', column)
  await column.getByRole('button', { name: /^Choose this option/ }).waitFor()
})

test('a pinned option from an older brief is offered with that brief as its basis, and a warning', async () => {
  const { project, plan } = await projectWithPlan(stage.api, 'Kept from an older brief')
  const [kept] = plan.options
  if (!kept) throw new Error('a plan set has options')
  const projectId = project.id
  await stage.api.briefs.save.mutate({ projectId, brief: { ...clinicBrief, targetUser: 'Others.' } })
  const pinnedOptionIds = [kept.id]
  const next = await stage.api.plans.regenerate.mutate({ projectId, feedback: 'Two engineers.', pinnedOptionIds })
  const fresh = next.options.find(({ id }) => id !== kept.id)
  await using visit = await stage.visit(`/projects/${projectId}/plan`)
  const { page, founder } = visit
  await founder.sees(/^The brief is at version 2; option [ABC] was priced on version 1$/)
  const dialog = page.getByRole('dialog')
  const offer = (name: string) =>
    page
      .getByRole('button', { name: `Choose this option: ${name}`, exact: true })
      .last()
      .click()
  await offer(kept.name)
  await founder.sees(/^Version 1, saved /, dialog)
  await founder.sees(/^This option was priced on version 1/, dialog)
  await page.getByRole('button', { name: 'Not yet' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await offer(fresh?.name ?? '')
  await founder.sees(/^Version 2, saved /, dialog)
  await expect.poll(() => dialog.getByText('This option was priced on').count()).toBe(0)
  await page.getByRole('button', { name: 'Not yet' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await founder.openSheet('Push back')
  await founder.sees(/^Priced on brief version 1; the brief is at version 2\./)
  await expect.poll(() => page.getByText('Priced on brief version').count()).toBe(1)
})

/** What says that a plan, an option or a choice is of another brief than the current one. */
const warning = /the brief is at version|Outdated|priced on (brief )?version|no longer holds|out of date|brief changed/i

/** Places that can warn, on the way of a founder: how to get from each to the next, and the part of the page that warns. */
function placesOf({ page, founder }: Visit, otherOption: string) {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  const offer = page.getByRole('button', { name: `Choose this option: ${otherOption}`, exact: true })
  return [
    { open: () => page.goto('/'), part: page.getByRole('listitem', { name: 'There and back', exact: true }) },
    {
      open: async () => {
        await page.getByRole('link', { name: 'There and back', exact: true }).click()
        await page.getByRole('heading', { level: 1, name: 'There and back' }).waitFor()
      },
      part: main,
    },
    { open: () => founder.goTo('Plan'), part: main },
    { open: () => founder.openSheet('Push back'), part: page.getByRole('tabpanel', { name: 'Push back' }) },
    {
      open: async () => {
        await founder.openSheet('Options')
        await offer.click()
      },
      part: dialog,
    },
    {
      open: async () => {
        await page.getByRole('button', { name: 'Not yet' }).click()
        await dialog.waitFor({ state: 'hidden' })
        await founder.goTo('Choice')
      },
      part: main,
    },
    { open: () => founder.goTo('Permit'), part: main },
  ]
}

test('warns nowhere once the text that was chosen on is saved again, and gives the permit', async () => {
  const { project, plan } = await projectWithChoice(stage.api, 'There and back')
  const projectId = project.id
  const save = (brief: Brief) => stage.api.briefs.save.mutate({ projectId, brief })
  await using visit = await stage.visit(beforeApp)
  const { page, founder } = visit
  const places = placesOf(visit, plan.options.find(({ id }) => id !== plan.recommendedId)?.name ?? '')

  await save({ ...clinicBrief, targetUser: 'Others.' })
  for (const { open, part } of places) {
    await open()
    await founder.sees(warning, part)
  }
  await save(clinicBrief)
  for (const { open, part } of places) {
    await open()
    await part.waitFor()
    while ((await inspectPage(page)).isLoading) await page.waitForTimeout(100)
    await expect.poll(() => part.getByText(warning).allTextContents()).toEqual([])
  }
  await founder.authorize()
})

test('the permit page lists in advance which conditions are met', async () => {
  const { project } = await projectWithChoice(stage.api, 'Checks')
  await using visit = await stage.visit(`/projects/${project.id}/permit`)
  const { page, founder } = visit
  await founder.sees('nothing changed')
  await expect.poll(() => page.getByRole('img', { name: 'in order' }).count()).toBe(4)
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Others.' } })
  await page.reload()
  await founder.sees('brief changed')
  await expect.poll(() => page.getByRole('img', { name: 'in the way' }).count()).toBe(1)
})

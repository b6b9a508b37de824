import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectWithBrief, projectWithPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const threeSentences =
  'Small bakeries bake too much, because they guess what will be sold tomorrow. Their owners see in the evening how many loaves to bake. It works on the phone that they have, and reads the sales from the till.'

async function projectWithNotes(name: string): Promise<string> {
  const { id: projectId } = await stage.api.projects.create.mutate({ name })
  const { brief } = await stage.api.briefs.read.mutate({ text: threeSentences, format: 'text' })
  await stage.api.briefs.save.mutate({ projectId, brief })
  return `/projects/${projectId}`
}

const question = async (page: Page) => (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? ''

/** Waits for the next question, which gets the focus, and returns it. */
async function nextQuestion(page: Page, before: string): Promise<string> {
  await page.waitForFunction(
    (words) => document.activeElement?.id === 'question' && document.activeElement.textContent !== words,
    before,
  )
  return question(page)
}

/** Answers with what is typed and Enter. */
async function type(page: Page, words: string): Promise<string> {
  const before = await question(page)
  await page.getByRole('textbox').first().fill(words)
  await page.keyboard.press('Enter')
  return nextQuestion(page, before)
}

/** Chooses the last answer of a question about hours; leaves one about evidence open. */
async function answerInAnyWay(page: Page): Promise<void> {
  const choices = page.getByRole('main').getByRole('radio')
  if ((await choices.count()) === 0) return page.getByRole('button', { name: "I don't know yet" }).click()
  await choices.last().check()
  await answer(page).click()
}

const answer = (page: Page) => page.getByRole('button', { name: 'Answer', exact: true })

test('leads from three sentences to a brief, one question at a time', async () => {
  const path = await projectWithNotes('Bakery')
  await using visit = await stage.visit(`${path}/brief`)
  const { page, founder } = visit
  await page.getByRole('link', { name: 'Answer a few questions' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await founder.sees('Question 1 of at most 20')
  await founder.sees('A plan cannot do without this.')

  for (let asked = await question(page); !asked.startsWith('What does it have to do?'); )
    asked = await type(page, `${asked} Owners of bakeries, every evening.`)
  await page.getByRole('textbox', { name: 'Need 1' }).fill('Read the sales of the last four weeks from the till')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Forecast tomorrow on a mobile app, also offline')
  await page.getByLabel('Priority of need 2').selectOption('Should')
  await page.getByRole('textbox', { name: 'Need 2' }).press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Send a notification by e-mail each evening')
  await answer(page).click()
  await founder.sees('In how many weeks')
  await type(page, '12')

  await founder.sees(/The answer changes the finish by up to/)
  await founder.sees('Forecast tomorrow on a mobile app, also offline (should)')
  while (!(await page.getByText('That is enough').isVisible())) {
    const before = await question(page)
    await answerInAnyWay(page)
    await page.waitForFunction((words) => document.querySelector('#question')?.textContent !== words, before)
  }
  await founder.sees(/finish/)
  await page.getByRole('button', { name: 'Write the brief' }).click()
  await page.getByRole('heading', { level: 1, name: 'Brief' }).waitFor()
  await founder.sees('Version 2 is saved.')
  await expect.poll(() => page.getByRole('textbox', { name: 'Need 2' }).inputValue()).toContain('offline')
})

test('keeps what is typed, and goes on where another device stopped', async () => {
  const path = await projectWithNotes('Two devices')
  await using first = await stage.visit(`${path}/interview`)
  await first.page.getByRole('button', { name: 'Start' }).click()
  await first.founder.sees('Question 1 of at most 20')
  await first.page.getByRole('textbox').fill('Waste, every evening.')
  await first.page.reload()
  await first.founder.sees('Restored what you typed')
  await expect.poll(() => first.page.getByRole('textbox').inputValue()).toBe('Waste, every evening.')
  const asked = await question(first.page)
  await answer(first.page).click()
  const second = await nextQuestion(first.page, asked)

  await using other = await stage.visit(`${path}/interview`)
  await other.founder.sees('Question 2 of at most 20')
  await expect.poll(() => question(other.page)).toBe(second)
  await other.founder.sees('Waste, every evening.')
})

test('takes answers back and changes earlier ones', async () => {
  const path = await projectWithNotes('Second thoughts')
  await using visit = await stage.visit(`${path}/interview`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Start' }).click()
  await founder.sees('Question 1 of at most 20')
  const first = await question(page)
  const second = await type(page, 'Too much bread.')
  const third = await type(page, 'Bakers.')
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  expect(await nextQuestion(page, third)).toBe(second)
  await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('Bakers.')

  await page.getByRole('button', { name: `Change the answer to: ${first}` }).click()
  expect(await nextQuestion(page, second)).toBe(first)
  await page.getByRole('textbox').fill('Too little bread.')
  await answer(page).click()
  expect(await nextQuestion(page, first)).toBe(second)
  await founder.sees('Too little bread.')
})

test('says what is wrong with an answer, and takes "I don\'t know yet" and "Skip"', async () => {
  const path = await projectWithNotes('Unsure')
  await using visit = await stage.visit(`${path}/interview`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Start' }).click()
  await founder.sees('Question 1 of at most 20')
  await answer(page).click()
  await founder.sees('Write an answer, or say that you do not know yet.')
  const first = await question(page)
  await page.getByRole('button', { name: "I don't know yet" }).click()
  const second = await nextQuestion(page, first)
  await page.getByRole('button', { name: 'Skip' }).click()
  await nextQuestion(page, second)
  await founder.sees("You don't know yet.")
  await founder.sees('Skipped.')
})

test('asks about the work of the plan, and writes the brief before the end', async () => {
  const { project } = await projectWithPlan(stage.api, 'Planned')
  await using visit = await stage.visit(`/projects/${project.id}/interview`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Start' }).click()
  await founder.sees(/The answer changes the finish by up to/)
  const first = await question(page)
  await page.getByRole('button', { name: 'Skip' }).click()
  await page.waitForFunction((words) => document.querySelector('#question')?.textContent !== words, first)
  await page.getByRole('button', { name: /^Write the brief/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Brief' }).waitFor()
  await founder.sees('Version 1 is saved.')
})

test('explains a planner that fails, and offers a retry', async () => {
  const { id } = await projectWithBrief(stage.api, 'Failing')
  await using visit = await stage.visit(`/projects/${id}/interview`)
  stage.runner.scenario = 'llm_failure'
  await visit.page.getByRole('button', { name: 'Start' }).click()
  await visit.founder.sees('The planner failed')
  stage.runner.scenario = 'plan'
  await visit.page.getByRole('button', { name: 'Try again' }).click()
  await visit.founder.sees(/Question 1 of at most 20|No more questions for now/)
})

test('proposes a confidence with its reason, which one click takes', async () => {
  const path = await projectWithNotes('Confidence')
  await using visit = await stage.visit(`${path}/brief`)
  const { page, founder } = visit
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('There are 38,000 corner shops.')
  await founder.sees('Proposed: strong. It states a number: “38,000”.')
  await page.getByRole('button', { name: 'Use this rating for Problem statement: strong' }).click()
  await founder.sees('As proposed: strong. It states a number: “38,000”.')
  const control = page.getByRole('radiogroup', { name: 'How sure are you of: Problem statement' })
  await expect.poll(() => control.getByRole('radio', { name: 'Strong' }).isChecked()).toBe(true)
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('We are not sure.')
  await founder.sees('Proposed: weak. It says that this is not known: “not sure”.')
})

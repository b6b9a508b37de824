import { emptySections, ProjectId } from '@plangate/core/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicBrief, projectWithBrief } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { readSampleMarkdown } from '../founder-page.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const targetUser = { name: 'Target user' } as const

async function blankProject(name: string): Promise<string> {
  const { id } = await stage.api.projects.create.mutate({ name })
  return `/projects/${id}/brief`
}

test.each([
  'Neighbourhood shop',
  'Physiotherapy clinic',
  'Tool-sharing marketplace',
  'API diff for developers',
  'Island game',
  'Council repairs',
])('fills the form from the sample "%s", which can be saved', async (title) => {
  await using visit = await stage.visit(await blankProject(title))
  await visit.page.getByRole('button', { name: 'Use a sample brief' }).click()
  await visit.page.getByRole('dialog').getByRole('button', { name: title }).click()
  await visit.founder.sees('The form is filled')
  await visit.founder.saveBrief(1)
})

test('saves what was pasted, and copies Markdown that can be pasted back', async () => {
  const path = await blankProject('Round trip')
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  await founder.pasteBrief(readSampleMarkdown('physio-clinic'))
  await founder.saveBrief(1)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await founder.sees('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())

  await using second = await stage.visit(await blankProject('Round trip back'))
  await second.founder.pasteBrief(copied)
  await second.founder.saveBrief(1)
  const projects = await stage.api.projects.list.query()
  const of = async (name: string) => {
    const projectId = ProjectId.parse(projects.find((project) => project.name === name)?.id)
    const { needs, ...brief } = (await stage.api.briefs.get.query({ projectId })).brief
    return { ...brief, needs: needs?.map(({ text, priority }) => ({ text, priority })) }
  }
  expect(await of('Round trip back')).toEqual(await of('Round trip'))
  expect((await of('Round trip')).problemStatement).toBe(clinicBrief.problemStatement)
})

test('fills the form from notes in any shape, and loses no word of them', async () => {
  await using visit = await stage.visit(await blankProject('Any shape'))
  const { page, founder } = visit
  await founder.pasteBrief('Ask Olaf about the shed.\n\n## Riscs\n\n- wood swells\n\nzebra crossing')
  await founder.saveBrief(1)
  const projects = await stage.api.projects.list.query()
  const projectId = ProjectId.parse(projects.find(({ name }) => name === 'Any shape')?.id)
  const saved = JSON.stringify((await stage.api.briefs.get.query({ projectId })).brief)
  for (const words of ['Ask Olaf about the shed', 'wood swells', 'zebra crossing']) expect(saved).toContain(words)
  await page.getByRole('button', { name: 'Paste a document' }).click()
  await expect.poll(() => page.getByLabel('Document', { exact: true }).inputValue()).toContain('Ask Olaf')
})

test('says that a pasted document is too long, with both numbers, and keeps it', async () => {
  await using visit = await stage.visit(await blankProject('Too long'))
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Paste a document' }).click()
  const field = page.getByLabel('Document', { exact: true })
  await field.fill('word '.repeat(40_001))
  await founder.sees('It has 200,005 characters; Plangate reads up to 200,000')
  await page.getByRole('button', { name: 'Fill the form' }).click()
  expect((await field.inputValue()).length).toBe(200_005)
})

test('undoes filling the form', async () => {
  await using visit = await stage.visit(await blankProject('Undo'))
  const { page, founder } = visit
  await page.getByRole('textbox', targetUser).fill('My own words.')
  await founder.pasteBrief(readSampleMarkdown('island-game'))
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).not.toBe('My own words.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe('My own words.')
})

test('adds, changes and removes points and needs, and saves targets', async () => {
  const project = await projectWithBrief(stage.api, 'Points')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Remove: Risks, point 2' }).click()
  await page.getByRole('button', { name: 'Add to risks' }).click()
  await page.keyboard.type('Nobody answers text messages any more.')
  await page.getByRole('button', { name: 'Add a need' }).click()
  await page.getByLabel('Need 9', { exact: true }).fill('Export everything')
  await page.getByLabel('Priority of need 9').selectOption('could')
  await page
    .getByRole('radiogroup', { name: /Market context/ })
    .getByText('Strong')
    .click()
  await page.getByLabel('Launch within').fill('20')
  await founder.saveBrief(2)

  const { brief } = await stage.api.briefs.get.query({ projectId: project.id })
  const [first, , third, fourth] = clinicBrief.risks
  expect(brief.risks).toEqual([first, third, fourth, 'Nobody answers text messages any more.'])
  expect(brief.needs?.at(-1)).toMatchObject({ text: 'Export everything', priority: 'could' })
  expect(brief.confidence.marketContext).toBe('strong')
  expect(brief.targets).toEqual({ weeks: 20, budget: 140_000 })
})

test('shows what is wrong at its field and focuses it', async () => {
  await using visit = await stage.visit(await blankProject('Wrong'))
  const { page, founder } = visit
  const risk = page.getByRole('textbox', { name: 'Risks, point 1' })
  await risk.fill('x'.repeat(1_001))
  await page.getByLabel('Engineers').fill('0')
  await page.getByRole('button', { name: 'Save as version 1' }).click()
  await founder.sees('Correct 2 fields before you save.')
  await founder.sees('At most 1,000 characters.')
  await expect.poll(() => risk.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('saves a brief that is incomplete and not rated, and says what planning still asks for', async () => {
  const path = await blankProject('Incomplete')
  await using visit = await stage.visit(path)
  const { page, founder } = visit
  await founder.sees('Before it can be planned')
  await founder.sees('A problem statement or a value proposition')
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('It hurts.')
  await page.getByText('A problem statement or a value proposition').waitFor({ state: 'detached' })
  await founder.saveBrief(1)
  await founder.sees('At least one need or key constraint')
  const projectId = ProjectId.parse(path.split('/')[2])
  const { brief } = await stage.api.briefs.get.query({ projectId })
  expect(brief).toEqual({ ...emptySections, problemStatement: 'It hurts.', confidence: {} })
})

test('keeps what is out of scope, the notes and all targets, and can clear a rating', async () => {
  const project = await projectWithBrief(stage.api, 'Every part')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Add to out of scope' }).click()
  await page.keyboard.type('Invoices')
  await page.getByLabel('Launch by').fill('2027-05-01')
  await page.getByLabel('Engineers').fill('2')
  await page.getByRole('textbox', { name: 'Notes', exact: true }).fill('Olaf has a baby in March.')
  await page.getByRole('radiogroup', { name: /Risks/ }).getByText('Not rated').click()
  await founder.saveBrief(2)
  await page.reload()
  await page.getByRole('textbox', { name: 'Problem statement' }).fill('Another problem.')
  await founder.saveBrief(3)
  const { brief } = await stage.api.briefs.get.query({ projectId: project.id })
  const { risks: _, ...confidence } = clinicBrief.confidence
  expect(brief).toEqual({
    ...clinicBrief,
    problemStatement: 'Another problem.',
    confidence,
    outOfScope: ['Invoices'],
    targets: { ...clinicBrief.targets, launchBy: '2027-05-01', engineers: 2 },
    notes: 'Olaf has a baby in March.',
  })
})

/** Two founders start from version 1; the other saves first, and this one meets the conflict. */
async function meetConflict(name: string) {
  const project = await projectWithBrief(stage.api, name)
  const visit = await stage.visit(`/projects/${project.id}/brief`)
  await visit.page.getByRole('textbox', targetUser).fill('Mine.')
  const theirs = { ...clinicBrief, targetUser: 'Theirs.', valueProp: 'Their value.' }
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: theirs, baseVersion: 1 })
  await visit.page.getByRole('button', { name: 'Save as version 2' }).click()
  await visit.founder.sees('They differ in 2 parts')
  const saved = async () => (await stage.api.briefs.get.query({ projectId: project.id })).brief
  return { visit, saved }
}

test('shows both sides of a conflict and saves what is chosen part by part', async () => {
  const { visit: conflict, saved } = await meetConflict('Conflict')
  await using visit = conflict
  const { page, founder } = visit
  const value = page.getByRole('radiogroup', { name: 'Value proposition' })
  await founder.sees('Their value.', value)
  await value.getByLabel('Take theirs').check()
  await page.getByRole('button', { name: 'Put these into the form' }).click()
  await founder.saveBrief(3)
  await expect.poll(() => saved()).toEqual({ ...clinicBrief, targetUser: 'Mine.', valueProp: 'Their value.' })
})

test('lets the founder copy their own text and undo when taking the other version', async () => {
  const { visit: conflict } = await meetConflict('Theirs')
  await using visit = conflict
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Copy mine as Markdown' }).click()
  await founder.sees('Copied')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Mine.')
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe('Theirs.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe('Mine.')
})

test('lists every saved version', async () => {
  const project = await projectWithBrief(stage.api, 'History')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  await visit.page.getByRole('textbox', targetUser).fill('Another.')
  await visit.founder.saveBrief(2)
  await visit.founder.sees(/^Version 2$/)
  await visit.founder.sees(/^Version 1$/)
})

test('adds no version when nothing has changed, and says so', async () => {
  const project = await projectWithBrief(stage.api, 'Same')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  await visit.page.getByRole('button', { name: 'Save as version 2' }).click()
  await visit.founder.sees('Nothing has changed, so no version was added.')
  await expect.poll(() => stage.api.briefs.history.query({ projectId: project.id })).toHaveLength(1)
})

test('keeps the text of a first brief when the window loses focus', async () => {
  await using visit = await stage.visit(await blankProject('Focus'))
  const { page, founder } = visit
  await page.getByRole('textbox', targetUser).fill('Not yet saved.')
  const asked = page.waitForResponse(/briefs\.get/)
  await founder.lookAway()
  await asked
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe('Not yet saved.')
})

test('offers a newer version when there are no edits, with nothing to undo', async () => {
  const project = await projectWithBrief(stage.api, 'Newer')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('textbox', targetUser).waitFor()
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: { ...clinicBrief, targetUser: 'Theirs.' } })
  await founder.lookAway()
  await page.getByRole('button', { name: 'Show version 2' }).click()
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe('Theirs.')
  await founder.goTo('Decision')
})

test('counts text typed during a save as unsaved', async () => {
  const project = await projectWithBrief(stage.api, 'Meanwhile')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('textbox', targetUser).fill('First.')
  const typed = Promise.withResolvers<void>()
  await page.route('**/briefs.save*', async (route) => {
    await typed.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Save as version 2' }).click()
  await page.getByRole('textbox', targetUser).fill('First, and more.')
  typed.resolve()
  await founder.sees('Save as version 3')
  await founder.sees('Not saved yet.')
})

test('marks the words that differ in a conflict', async () => {
  const { visit: conflict } = await meetConflict('Marked')
  await using visit = conflict
  const user = visit.page.getByRole('radiogroup', { name: 'Target user' })
  await user.getByRole('insertion').first().waitFor()
  await expect.poll(() => user.getByRole('insertion').allTextContents()).toEqual(['Mine', 'Theirs'])
})

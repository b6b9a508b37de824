import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicBrief, projectWithBrief } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

const targetUser = { name: 'Target user' } as const

/** Three versions: the sample, another target user, and one risk fewer. */
async function projectWithHistory(name: string) {
  const project = await projectWithBrief(stage.api, name)
  const second = { ...clinicBrief, targetUser: 'Practice owners.' }
  const third = { ...second, risks: second.risks.slice(1) }
  for (const brief of [second, third]) await stage.api.briefs.save.mutate({ projectId: project.id, brief })
  return { project, second, third }
}

test('opens an earlier version from the list, with its differences and its full text', async () => {
  const { project } = await projectWithHistory('Earlier')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('link', { name: 'Version 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Version 1 of the brief' })
  await founder.sees('The current version 3 differs in 2 parts.', dialog)
  const user = dialog.getByRole('region', { name: 'Target user' })
  await expect.poll(async () => (await user.getByRole('deletion').allTextContents()).join(' ')).toContain('managers')
  await expect.poll(() => user.getByRole('insertion').allTextContents()).toContain('owners')
  await dialog.getByText('As it was').click()
  await founder.sees(clinicBrief.targetUser, dialog)
  await expect.poll(() => page.url()).toContain('version=1')
  await page.reload()
  await founder.sees(clinicBrief.targetUser, dialog)

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => page.url()).not.toContain('version')
})

test('restores an earlier version as the next one and keeps those between', async () => {
  const { project } = await projectWithHistory('Restored')
  await using visit = await stage.visit(`/projects/${project.id}/brief?version=1`)
  const { page, founder } = visit
  await page.getByRole('button', { name: 'Restore as version 4' }).click()
  await founder.sees('Version 4 is saved.')
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe(clinicBrief.targetUser)
  const { version, brief } = await stage.api.briefs.get.query({ projectId: project.id })
  expect({ version, brief }).toEqual({ version: 4, brief: clinicBrief })
  await expect.poll(() => stage.api.briefs.history.query({ projectId: project.id })).toHaveLength(4)
})

test('keeps unsaved text while a version is viewed and restored', async () => {
  const { project } = await projectWithHistory('Kept words')
  await using visit = await stage.visit(`/projects/${project.id}/brief`)
  const { page, founder } = visit
  await page.getByRole('textbox', targetUser).fill('Half a thought')
  await page.getByRole('link', { name: 'Version 2' }).click()
  await page.getByRole('button', { name: 'Restore as version 4' }).click()
  await founder.sees('Version 4 is in the form')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByRole('textbox', targetUser).inputValue()).toBe('Half a thought')
  await founder.saveBrief(5)
})

test('does not restore over a version saved meanwhile, but shows it for comparison', async () => {
  const { project, third } = await projectWithHistory('Raced')
  await using visit = await stage.visit(`/projects/${project.id}/brief?version=1`)
  const { page, founder } = visit
  const restore = page.getByRole('button', { name: /^Restore as version/ })
  await restore.waitFor()
  const theirs = { ...third, valueProp: 'Their value.' }
  await stage.api.briefs.save.mutate({ projectId: project.id, brief: theirs })
  await restore.click()
  const dialog = page.getByRole('dialog')
  await founder.sees('Version 4 was saved meanwhile', dialog)
  await founder.sees('The current version 4 differs in 3 parts.', dialog)
  await founder.sees('Their value.', dialog)
  await page.getByRole('button', { name: 'Restore as version 5' }).click()
  await founder.sees('Version 5 is saved.')
})

test('offers no restore for the current version, and says when a version does not exist', async () => {
  const { project } = await projectWithHistory('Edges')
  await using visit = await stage.visit(`/projects/${project.id}/brief?version=3`)
  const { page, founder } = visit
  await founder.sees('This is the current version.')
  await expect.poll(() => page.getByRole('button', { name: /^Restore/ }).count()).toBe(0)
  await page.goto(`/projects/${project.id}/brief?version=9`)
  await founder.sees('This version was not found. The newest one is version 3.')
  await page.goto(`/projects/${project.id}/brief?version=soon`)
  await page.getByRole('textbox', targetUser).waitFor()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})

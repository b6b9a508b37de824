import { afterAll, beforeAll, expect, test } from 'vitest'
import { interviewAfter } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { sizes } from '../looks.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage[Symbol.asyncDispose]())

/** How many questions were answered, and what the screen shows then; null before the interview has begun. */
const screens = [
  { name: 'an interview that has not begun', answers: null, shows: 'A few questions complete the brief' },
  { name: 'the first question', answers: 0, shows: 'A plan cannot do without this.' },
  { name: 'a question for a list', answers: 3, shows: 'Three are enough for a first plan.' },
  { name: 'the end of an interview', answers: 20, shows: 'No more questions for now' },
]

test.each(screens)(
  '$name: axe finds no violations and nothing overflows, in both widths and color schemes',
  async ({ name, answers, shows }) => {
    const { id: projectId } = await stage.api.projects.create.mutate({ name })
    if (answers !== null) await interviewAfter(stage.api, projectId, answers)
    await using visit = await stage.visit(`/projects/${projectId}/interview`)
    const { page, founder } = visit
    await founder.sees(shows)
    await expect.poll(() => page.title()).toMatch(/Plangate$/)
    for (const { size, colorScheme } of looks) {
      await page.setViewportSize(sizes[size])
      await page.emulateMedia({ colorScheme })
      expect(await findAccessibilityIssues(page), `${size} ${colorScheme}`).toEqual([])
      await expect.poll(() => measureOverflow(page), { message: `${size} ${colorScheme}` }).toBe(0)
    }
  },
)

import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectReadyToPlan } from '../api-client.ts'
import { type BrowserStage, openStage } from '../browser-stage.ts'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { bringIntoState, liveStates } from '../live-states.ts'
import { sizes } from '../looks.ts'
import { looks } from '../looks-to-check.ts'

let stage: BrowserStage
beforeAll(async () => {
  stage = await openStage({ concurrency: 1 })
})
afterAll(() => stage[Symbol.asyncDispose]())

test.each(liveStates)(
  'run state "$name": axe finds no violations and nothing overflows, in both widths and color schemes',
  async (state) => {
    const project = await projectReadyToPlan(stage.api, state.name)
    await using visit = await stage.visit(`/projects/${project.id}/plan`)
    const { page } = visit
    await using _ = await bringIntoState(state, { ...stage, page })
    for (const { size, colorScheme } of looks) {
      await page.setViewportSize(sizes[size])
      await page.emulateMedia({ colorScheme })
      expect(await findAccessibilityIssues(page), `${size} ${colorScheme}`).toEqual([])
      await expect.poll(() => measureOverflow(page), { message: `${size} ${colorScheme}` }).toBe(0)
    }
  },
)

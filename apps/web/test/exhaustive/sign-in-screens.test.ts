import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { findAccessibilityIssues, measureOverflow } from '../find-accessibility-issues.ts'
import { sizes } from '../looks.ts'
import { looks } from '../looks-to-check.ts'
import { newName, openSignInStage, type SignInStage, signInAgainDialog, signInAs } from '../sign-in-stage.ts'

let signIn: SignInStage
beforeAll(async () => {
  signIn = await openSignInStage()
  return () => signIn[Symbol.asyncDispose]()
})
beforeEach(() => signIn.provider.serve(signIn.stage.url))

interface Screen {
  name: string
  shows: (page: Page) => Promise<void>
}

const longName = 'Augusta Ada King, Countess of Lovelace, of Ockham Park'

const screens: Screen[] = [
  {
    name: 'signing in',
    shows: async (page) => {
      await page.route(`${signIn.provider.issuer}/.well-known/**`, () => {})
      await page.goto('/')
      await page.getByText('Taking you to').waitFor()
    },
  },
  {
    name: 'sign-in failed',
    shows: async (page) => {
      await page.goto('/session/callback?code=made-up&state=made-up')
      await page.getByText('This sign-in cannot be used any more').waitFor()
    },
  },
  {
    name: 'signed out',
    shows: async (page) => {
      await page.goto('/session/signed-out')
      await page.getByText('You are signed out').waitFor()
    },
  },
  {
    name: 'account menu',
    shows: async (page) => {
      await page.goto('/')
      await signInAs(page, longName)
      await page.getByText('Start with an idea').waitFor()
      await page.getByRole('button', { name: 'Account' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Founder tier').waitFor()
    },
  },
  {
    name: 'sign in again',
    shows: async (page) => {
      await page.goto('/')
      await signInAs(page, newName())
      await page.getByText('Start with an idea').waitFor()
      await signIn.endSignIn(page)
      await page.getByRole('button', { name: 'Account' }).click()
      await signInAgainDialog(page).waitFor()
    },
  },
]

test.each(screens)(
  '$name: axe finds no violations and nothing overflows, in both widths and color schemes',
  async (screen) => {
    await using visit = await signIn.stage.visit('/session/signed-out')
    const { page } = visit
    await screen.shows(page)
    await expect.poll(() => page.title()).toMatch(/Plangate$/)
    for (const { size, colorScheme } of looks) {
      await page.setViewportSize(sizes[size])
      await page.emulateMedia({ colorScheme })
      expect(await findAccessibilityIssues(page), `${size} ${colorScheme}`).toEqual([])
      await expect.poll(() => measureOverflow(page), { message: `${size} ${colorScheme}` }).toBe(0)
    }
  },
)

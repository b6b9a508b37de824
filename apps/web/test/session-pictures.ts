import type { Page } from 'playwright-core'
import { type ApiClient, projectReadyToPlan, projectWithChoice } from './api-client.ts'
import { FounderPage } from './founder-page.ts'
import { openSignInStage, signInAgainDialog, signInAs } from './sign-in-stage.ts'
import { takeScreenshots } from './take-screenshots.ts'

/** API tokens, webhooks and the audit log of a project. */
export async function takeAccount(page: Page, api: ApiClient): Promise<void> {
  await page.goto('/account/tokens')
  await page.getByText('No tokens yet').waitFor()
  await takeScreenshots(page, '48-tokens-none')
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('Name').fill('Pipeline')
  await takeScreenshots(page, '49-token-new', { whole: false })
  await page.getByRole('button', { name: 'Make the token' }).click()
  await page.getByText('Copy it now').waitFor()
  await takeScreenshots(page, '50-token-shown-once', { whole: false })
  await page.getByRole('button', { name: 'Done' }).click()
  const { id: tokenId } = await api.tokens.create.mutate({ name: 'Dashboard', scope: 'read' })
  await api.tokens.revoke.mutate({ tokenId })
  await page.reload()
  await page.getByText('Revoked the token').waitFor()
  await takeScreenshots(page, '51-tokens')
  await page.goto('/account/webhooks')
  await page.getByText('No webhooks yet').waitFor()
  await takeScreenshots(page, '51b-webhooks-none')
  await page.getByRole('button', { name: 'New webhook' }).click()
  await page.getByLabel('Address').fill('https://localhost/plangate')
  await takeScreenshots(page, '51c-webhook-new', { whole: false })
  await page.getByRole('button', { name: 'Make the webhook' }).click()
  await page.getByText('Copy it now').waitFor()
  await takeScreenshots(page, '51d-webhook-shown-once', { whole: false })
  await page.getByRole('button', { name: 'Done' }).click()
  await projectReadyToPlan(api, 'Reported')
  await page.getByRole('button', { name: /^Show messages/ }).click()
  await page.getByText('The host is not on the internet').waitFor()
  await takeScreenshots(page, '51e-webhooks')
  const { project: audited } = await projectWithChoice(api, 'Audited')
  await page.goto(`/projects/${audited.id}/audit`)
  await page.getByText('Created the project').waitFor()
  await takeScreenshots(page, '52-audit-log')
}

/** The sign-in screens. */
export async function takeSignIn(): Promise<void> {
  await using signIn = await openSignInStage()
  await using visit = await signIn.stage.visit('/session/signed-out')
  const somebody = visit.page
  await somebody.getByText('You are signed out').waitFor()
  await takeScreenshots(somebody, '53-signed-out')
  await somebody.goto('/session/callback?code=made-up&state=made-up')
  await somebody.getByText('This sign-in cannot be used any more').waitFor()
  await takeScreenshots(somebody, '54-sign-in-failed')
  await somebody.getByRole('button', { name: 'Try again' }).click()
  await signInAs(somebody, 'Ada King')
  await somebody.getByText('Start with an idea').waitFor()
  await somebody.getByRole('button', { name: 'Account' }).click()
  await somebody.getByText('Founder tier').waitFor()
  await takeScreenshots(somebody, '55-account', { whole: false })
  await somebody.keyboard.press('Escape')
  await signIn.endSignIn(somebody)
  await new FounderPage(somebody).openProjectForm()
  await somebody.getByRole('dialog').getByLabel('Name').fill('Kept')
  await somebody.getByRole('button', { name: 'Create project' }).click()
  await signInAgainDialog(somebody).waitFor()
  await takeScreenshots(somebody, '56-sign-in-again', { whole: false })
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'

/** One of the sample briefs, as Markdown. */
export function readSampleMarkdown(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@plangate/core/briefs/${name}.md`)), 'utf8')
}

type Sheet =
  | 'Options'
  | 'Side by side'
  | 'Odds by week'
  | 'Scope'
  | 'Main drivers'
  | 'What if'
  | 'Push back'
  | 'Versions'

type StepLabel = 'Brief' | 'Decision' | 'Plan' | 'Choice' | 'Permit'

/** What a founder does, by the texts on the screen. Each action ends when its result is on screen. */
export class FounderPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, exact: true })
  }

  /** Fails unless `words` appear soon. */
  async sees(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within
      .getByText(words)
      .first()
      .waitFor()
      .catch(async (error: unknown) => {
        const seen = await this.page.getByRole('main').textContent()
        throw new Error(`"${words}" is not on the page: ${seen}`, { cause: error })
      })
  }

  step(name: StepLabel): Locator {
    return this.page.getByRole('navigation', { name: 'The path of this project' }).getByRole('link', { name })
  }

  async goTo(step: StepLabel): Promise<void> {
    await this.step(step).click()
    await this.page.getByRole('heading', { level: 1, name: step }).waitFor()
  }

  /** The form of a project with nothing but a name. On the empty list, it is one button away. */
  async openProjectForm(): Promise<void> {
    const another = this.page.getByRole('link', { name: 'New project' })
    const byName = this.page.getByRole('button', { name: 'Start with a name' })
    await another.or(byName).first().waitFor()
    // The link is there while the list loads, and gives way to the form when the list is empty.
    await this.page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' })
    await another.or(byName).first().waitFor()
    if (await another.isVisible()) await another.click()
    await byName.click()
  }

  async createProject(name: string, description?: string): Promise<void> {
    await this.openProjectForm()
    await this.page.getByRole('dialog').getByLabel('Name').fill(name)
    if (description) await this.page.getByLabel('Description').fill(description)
    await this.page.getByRole('button', { name: 'Create project' }).click()
    await this.page.getByRole('heading', { level: 1, name }).waitFor()
  }

  async pasteBrief(markdown: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste a document' }).click()
    await this.page.getByLabel('Document', { exact: true }).fill(markdown)
    await this.page.getByRole('button', { name: 'Fill the form' }).click()
    await this.page.getByText('The form is filled').waitFor()
  }

  async saveBrief(version: number): Promise<void> {
    await this.page.getByRole('button', { name: `Save as version ${version}` }).click()
    await this.page.getByText(`Version ${version} is saved.`).waitFor()
  }

  /** Takes back a decision, so that the direction is open. */
  async decideAgain(): Promise<void> {
    await this.page.getByRole('button', { name: /^Decide again/ }).click()
    await this.heading('Should it be built at all?').waitFor()
  }

  async decide(
    decision: 'Proceed' | 'Narrow' | 'Pivot' | 'Park',
    words?: { label: string; text: string },
  ): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${decision}`) }).click()
    if (words) await this.page.getByLabel(words.label).fill(words.text)
    if (decision !== 'Proceed')
      await this.page.getByRole('button', { name: `Decide: ${decision.toLowerCase()}` }).click()
    await this.heading(`You decided: ${decision.toLowerCase()}`).waitFor()
  }

  async generate(): Promise<void> {
    await this.page.getByRole('button', { name: 'Generate the plan' }).click()
    await this.heading('The options').waitFor()
  }

  /** Opens one of the views of the plan. */
  async openSheet(name: Sheet): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
    await this.page.getByRole('tabpanel', { name }).waitFor()
  }

  /** Shows every field of the options. */
  async openDetails(): Promise<void> {
    await this.page.getByRole('button', { name: /^Show the details/ }).click()
  }

  /** Ends on the answer to the feedback. */
  async pushBack(feedback: string): Promise<void> {
    await this.openSheet('Push back')
    await this.page.getByLabel('Your feedback').fill(feedback)
    await this.page.getByRole('button', { name: 'Show how it is read' }).click()
    await this.page.getByRole('button', { name: 'Write a new version' }).click()
    await this.heading('The options').waitFor()
    await this.openSheet('Push back')
    await this.heading('What became of your feedback').waitFor()
  }

  /** The card of an option by its name, or of the recommended one. */
  option(name?: string): Locator {
    const columns = this.page.getByRole('region', { name: 'The options' }).getByRole('article')
    return name === undefined ? columns.filter({ hasText: 'Recommended' }) : columns.filter({ hasText: name })
  }

  async choose(option: Locator, reason?: string): Promise<void> {
    await option.getByRole('button', { name: /^Choose/ }).click()
    const dialog = this.page.getByRole('dialog')
    if (reason) await dialog.getByRole('textbox').fill(reason)
    await dialog.getByRole('button', { name: /^Choose/ }).click()
    await this.page.getByRole('heading', { level: 1, name: 'Choice' }).waitFor()
  }

  /** Leaves the window long enough for the page to treat its data as stale, and returns. */
  async lookAway(): Promise<void> {
    await this.page.clock.install()
    await this.page.clock.fastForward('01:00')
    await this.page.evaluate("window.dispatchEvent(new Event('visibilitychange'))")
  }

  async authorize(): Promise<void> {
    await this.page.getByRole('button', { name: 'Authorize the build' }).click()
    await this.heading(/^Build permit/).waitFor()
  }
}

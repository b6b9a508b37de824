/** What the tab keeps feedback under that is being written, followed by the project. */
export const feedbackKey = 'plangate-feedback-'

/** Whether the tab keeps feedback, of whatever project, that has words and was not sent. */
export function holdsFeedback(): boolean {
  return Object.entries<unknown>(sessionStorage).some(
    ([key, draft]) =>
      key.startsWith(feedbackKey) && /"feedback":"(?!\s*")/.test(`${draft}`) && /"sentAbout":null/.test(`${draft}`),
  )
}

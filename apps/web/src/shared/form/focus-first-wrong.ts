/**
 * Moves the focus to the first field that is marked as wrong, in reading order, and to the middle of the window, where no
 * bar covers it. Waits until the marks of the errors that were just set are on the page.
 */
export function focusFirstWrong(form: HTMLElement | null): void {
  setTimeout(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  })
}

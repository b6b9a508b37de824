const scheme = 'data-mantine-color-scheme'

/** Prints in the light colors: on paper, the light texts of a dark screen could not be read. */
export function printInLight(): void {
  const root = document.documentElement
  let onScreen: string | null = null
  window.matchMedia('print').addEventListener('change', ({ matches: isPrinting }) => {
    if (isPrinting) onScreen = root.getAttribute(scheme)
    const next = isPrinting ? 'light' : onScreen
    if (next !== null) root.setAttribute(scheme, next)
  })
}

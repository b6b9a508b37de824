let started: Promise<void> | null = null

/** Loads it apart and once: nobody prints before the page is there. */
export function startPrintInLight(): Promise<void> {
  started ??= import('./print-in-light.ts').then(({ printInLight }) => printInLight())
  return started
}

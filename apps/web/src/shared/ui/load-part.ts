/** Why a part of the page is missing: the server does not answer, or it does, and the file could not be loaded. */
export type WhyMissing = 'away' | 'gone'

/**
 * Loads code. Asks first whether the server answers, because a browser does not load a module again that it could not load
 * once: until the page is reloaded, every later try fails.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part | WhyMissing> {
  if (!(await doesServerAnswer())) return 'away'
  // To reload the page while the server is away is to lose it.
  return load().catch(async () => ((await doesServerAnswer()) ? 'gone' : 'away'))
}

/**
 * Milliseconds after which a server that has not answered counts as away. A busy one takes seconds, and what says nothing
 * when it is missing stays missing.
 */
const patienceMillis = 20_000

let asking: Promise<boolean> | null = null

/**
 * Asks for the smallest file there is. Only parts that are needed at the same time share the answer: if an old one let a
 * part be loaded while the server is away, that part would be missing until the page is reloaded.
 */
function doesServerAnswer(): Promise<boolean> {
  asking ??= fetch('/gate.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(patienceMillis) })
    .then(
      ({ ok }) => ok,
      () => false,
    )
    .finally(() => {
      asking = null
    })
  return asking
}

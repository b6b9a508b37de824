/** The one that lives, whether or not somebody talks to it yet. */
let living: Worker | null = null

/** Begins to load the simulator's worker, without the code that talks to it: that loads at the same time. */
export function beginWorker(): void {
  living ??= createWorker()
}

/** Returns the worker that was begun, or a new one. */
export function takeWorker(): Worker {
  living ??= createWorker()
  return living
}

/** Lets the next call begin another worker. */
export function forgetWorker(): void {
  living = null
}

function createWorker(): Worker {
  const worker = new Worker(new URL('./simulator-worker.ts', import.meta.url), { type: 'module' })
  // Nobody who takes it later would hear of a failure that was before.
  worker.addEventListener('error', () => {
    worker.terminate()
    if (living === worker) forgetWorker()
  })
  return worker
}

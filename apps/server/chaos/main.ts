import { startPostgresCluster } from '@plangate/database/testing/cluster'
import { freezeLink } from './freeze-link.ts'
import { killSingle } from './kill-single.ts'
import { killWorker } from './kill-worker.ts'
import { overload } from './overload.ts'
import { pauseWorker } from './pause-worker.ts'
import { reconnectWatcher } from './reconnect-watcher.ts'
import { restartDatabase } from './restart-database.ts'
import { slowRequests } from './slow-requests.ts'
import { stopWorker } from './stop-worker.ts'

/** The trials at full size; the tests run them at a smaller size. */
const trials: Record<string, () => Promise<object>> = {
  'kill-worker': () => onServer((url) => killWorker(url, 50)),
  'pause-worker': () => onServer((url) => pauseWorker(url, 20, 25)),
  'stop-worker': () => onServer((url) => stopWorker(url, 20, 5)),
  'reconnect-watcher': () => onServer((url) => reconnectWatcher(url, 1_000)),
  'freeze-link': () => onServer((url) => freezeLink(url, 30)),
  'restart-database': async () => ({
    fast: await restartDatabase('fast', 10),
    immediate: await restartDatabase('immediate', 10),
  }),
  'kill-single': () => killSingle(20),
  overload: () => onServer((url) => overload(url, 20)),
  'slow-requests': () => slowRequests(50),
}

async function onServer(trial: (url: string) => Promise<object>): Promise<object> {
  const cluster = await startPostgresCluster()
  try {
    return await trial(cluster.url)
  } finally {
    await cluster.stop()
  }
}

const [, , ...names] = process.argv
const unknown = names.filter((name) => !Object.hasOwn(trials, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no trial "${unknown.join('", "')}". Choose from ${Object.keys(trials).join(', ')}.\n`)
  process.exitCode = 2
} else {
  for (const name of names.length > 0 ? names : Object.keys(trials))
    process.stdout.write(`${name} ${JSON.stringify(await trials[name]?.())}\n`)
}

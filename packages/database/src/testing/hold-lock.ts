import { setInterval } from 'node:timers'
import { lockFile } from '../directory-lock.ts'

// A process that tries to lock the given file, prints the outcome, and keeps running.
const [, , path = ''] = process.argv
const outcome = await lockFile(path).then(
  () => 'held',
  (error: Error) => error.name,
)
process.stdout.write(`${outcome}\n`)
setInterval(() => {}, 60_000)

import { setInterval } from 'node:timers'
import { lockFile } from '../directory-lock.ts'

// Run as a process of its own: tries to lock the file that it is given, says how that went, and stays.
const [, , path = ''] = process.argv
const outcome = await lockFile(path).then(
  () => 'held',
  (error: Error) => error.name,
)
process.stdout.write(`${outcome}\n`)
setInterval(() => {}, 60_000)

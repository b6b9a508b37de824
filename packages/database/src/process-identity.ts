import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Identifies a process: process ids are reused, and every container has its own. */
export interface ProcessIdentity {
  pid: number
  host: string
  /** Boot id, and start time in clock ticks since the boot; null on systems other than Linux. */
  started: string | null
}

/** Returns the identity of a process of this machine. */
export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, host: hostname(), started: readStart(pid) }
}

/** See proc_pid_stat(5): the start time is field 22, and field 2 may contain spaces. */
function readStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fieldsFromThird = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot}/${fieldsFromThird[19]}`
  } catch {
    return null
  }
}

/**
 * Returns false only when the process has certainly ended: its process id does not exist, or belongs to a process that
 * started at another time. A process on another host counts as alive.
 */
export function mayBeAlive(identity: ProcessIdentity): boolean {
  if (identity.host !== hostname()) return true
  if (!pidExists(identity.pid)) return false
  const started = readStart(identity.pid)
  return identity.started === null || started === null || identity.started === started
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it exists and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

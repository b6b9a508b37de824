import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { DataDirectoryLockedError } from './errors.ts'
import { identifyProcess, mayBeAlive, type ProcessIdentity } from './process-identity.ts'

/** A lock file that names this process. It is valid until it is released or the process ends. */
export interface FileLock {
  /** Returns false once the file is gone or replaced: then another process may hold a lock of its own. */
  isHeld(): boolean
  release(): Promise<void>
}

/**
 * Creates the lock file at `path`, which only one process can do. A stale lock is taken over: one whose process has
 * ended, or one with invalid content, such as a power cut can leave.
 *
 * A process removes another one's lock only while it holds the lock `<path>.takeover`, and only if it finds the lock
 * stale then. So if several processes find the same stale lock, none of them removes the new lock of another.
 *
 * @param endedHost a host whose locks count as stale, because the operator says that its processes have ended
 * @throws {DataDirectoryLockedError} another process, or this one, holds the lock
 */
export async function lockFile(path: string, endedHost: string | null = null): Promise<FileLock> {
  const content = JSON.stringify(identifyProcess(process.pid))
  for (let attempt = 1; !(await tryCreate(path, content)); attempt++) {
    const holder = await readHolder(path, endedHost)
    if (holder !== 'stale' && holder !== 'gone') throw locked(path, holder)
    // Rivals may create and release a lock in between, but not forever: something else is there.
    if (attempt === maxAttempts) throw new Error(`${path} is not a file that a lock can replace`)
    if (holder === 'stale') await removeStale(path, endedHost)
  }
  const created = findIdentity(path)
  const isHeld = () => findIdentity(path) === created && readFileSync(path, 'utf8') === content
  return { isHeld: () => succeeds(isHeld), release: () => removeOwn(path, content) }
}

const maxAttempts = 1_000

/** Identifies a file or directory at a path. Another one at the same path has another identity. */
export function findIdentity(path: string): string {
  const { dev, ino } = statSync(path)
  return `${dev}/${ino}`
}

/** Returns false when the check fails or throws. */
export function succeeds(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

/** Writes the content to another file first, so that no process ever finds a lock without content. */
async function tryCreate(path: string, content: string): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}`
  try {
    await writeFile(temporary, content)
    await link(temporary, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

async function removeStale(path: string, endedHost: string | null): Promise<void> {
  const takeover = await lockFile(`${path}.takeover`, endedHost)
  try {
    if ((await readHolder(path, endedHost)) === 'stale') await rm(path, { force: true })
  } finally {
    await takeover.release()
  }
}

async function removeOwn(path: string, content: string): Promise<void> {
  if ((await readText(path)) === content) await rm(path, { force: true })
}

async function readHolder(path: string, endedHost: string | null): Promise<ProcessIdentity | 'stale' | 'gone'> {
  const text = await readText(path)
  if (text === null) return 'gone'
  const identity = parseIdentity(text)
  return identity !== null && mayBeAlive(identity) && !hasEnded(identity, endedHost) ? identity : 'stale'
}

/** What can be checked is checked: the operator decides about other hosts only. */
function hasEnded({ host }: ProcessIdentity, endedHost: string | null): boolean {
  return host === endedHost && host !== identifyProcess(process.pid).host
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

function parseIdentity(text: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(text)
    return isIdentity(value) ? value : null
  } catch {
    return null
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  if (typeof value !== 'object' || value === null) return false
  const { pid, host, started }: { pid?: unknown; host?: unknown; started?: unknown } = value
  return Number.isSafeInteger(pid) && typeof host === 'string' && (started === null || typeof started === 'string')
}

function locked(path: string, { pid, host }: ProcessIdentity): DataDirectoryLockedError {
  const isHere = host === identifyProcess(process.pid).host
  return new DataDirectoryLockedError(
    isHere
      ? `The data directory is in use by process ${pid}; stop that process first. If it no longer runs, delete ${path}.`
      : `The data directory is in use by process ${pid} on ${host}; stop that process first. If it no longer runs, start once with PLANGATE_TAKE_OVER_LOCK=${host}.`,
  )
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

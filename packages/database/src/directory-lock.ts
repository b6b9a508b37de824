import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { DataDirectoryLockedError } from './errors.ts'
import { identifyProcess, mayBeAlive, type ProcessIdentity } from './process-identity.ts'

/** A lock file that names this process. It is valid until it is released or the process ends. */
export interface FileLock {
  release(): Promise<void>
}

/**
 * Creates the lock file at `path`, which only one process can do. A stale lock is taken over: one whose process has
 * ended, or one with invalid content, such as a power cut can leave.
 *
 * A process removes another one's lock only while it holds the lock `<path>.takeover`, and only if it finds the lock
 * stale then. So if several processes find the same stale lock, none of them removes the new lock of another.
 *
 * @throws {DataDirectoryLockedError} another process, or this one, holds the lock
 */
export async function lockFile(path: string): Promise<FileLock> {
  const content = JSON.stringify(identifyProcess(process.pid))
  while (!(await tryCreate(path, content))) {
    const holder = await readHolder(path)
    if (holder !== 'stale' && holder !== 'gone') throw locked(path, holder)
    if (holder === 'stale') await removeStale(path)
  }
  return { release: () => removeOwn(path, content) }
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

async function removeStale(path: string): Promise<void> {
  const takeover = await lockFile(`${path}.takeover`)
  try {
    if ((await readHolder(path)) === 'stale') await rm(path, { force: true })
  } finally {
    await takeover.release()
  }
}

async function removeOwn(path: string, content: string): Promise<void> {
  if ((await readText(path)) === content) await rm(path, { force: true })
}

async function readHolder(path: string): Promise<ProcessIdentity | 'stale' | 'gone'> {
  const text = await readText(path)
  if (text === null) return 'gone'
  const identity = parseIdentity(text)
  return identity !== null && mayBeAlive(identity) ? identity : 'stale'
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

function locked(path: string, holder: ProcessIdentity): DataDirectoryLockedError {
  const where = holder.host === identifyProcess(process.pid).host ? '' : ` on ${holder.host}`
  return new DataDirectoryLockedError(
    `The data directory is in use by process ${holder.pid}${where}; stop that process first. If it no longer runs, delete ${path}.`,
  )
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

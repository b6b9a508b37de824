import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'

/** Drafts that nobody comes back to are dropped after this many milliseconds: 30 days. */
const maxAgeMillis = 30 * 86_400_000

/** Whose draft it is, and of which form. */
export interface DraftPlace {
  account: string
  /** Such as "brief/<project id>". */
  form: string
}

export interface StoredDraft {
  /** Which page load wrote it. */
  writer: string
  /** In milliseconds since 1970. */
  keptAt: number
  value: unknown
}

/** This page load. */
export const thisWriter = crypto.randomUUID()

/** Accounts that have signed out here: a form that is still on the page must not write its text again. */
const closedAccounts = new Set<string>()

let opened: Promise<UseStore> | undefined

/** Opens the database, and drops old drafts once per page load. */
function openStore(): Promise<UseStore> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open(): Promise<UseStore> {
  const store = createStore('plangate-drafts', 'drafts')
  await removeWhere(store, null, (draft) => draft === null || draft.keptAt < Date.now() - maxAgeMillis)
  return store
}

/**
 * Null when nothing was kept there.
 *
 * @throws when the browser keeps nothing, for example because it has no room or the user does not allow it
 */
export async function readDraft(place: DraftPlace): Promise<StoredDraft | null> {
  const store = await openStore()
  return store('readonly', async (drafts) => parse(await promisifyRequest<unknown>(drafts.get(keyOf(place)))))
}

/**
 * Keeps `value`, which must be plain data, in place of what was kept there. Commits at once, so that it is there even if
 * the page ends now.
 *
 * @throws as `readDraft` does
 */
export async function keepDraft(place: DraftPlace, value: unknown): Promise<void> {
  const store = await openStore()
  await store('readwrite', (drafts) => {
    if (closedAccounts.has(place.account)) return
    const draft: StoredDraft = { writer: thisWriter, keptAt: Date.now(), value }
    drafts.put(draft, keyOf(place))
    drafts.transaction.commit()
    return promisifyRequest(drafts.transaction)
  })
}

/**
 * Removes the draft unless another tab has written since.
 *
 * @param writers whose drafts may be removed
 * @throws as `readDraft` does
 */
export async function removeDraft(place: DraftPlace, writers: readonly string[]): Promise<void> {
  const store = await openStore()
  await store('readwrite', async (drafts) => {
    const draft = parse(await promisifyRequest<unknown>(drafts.get(keyOf(place))))
    if (draft && writers.includes(draft.writer)) await promisifyRequest(drafts.delete(keyOf(place)))
  })
}

/** Whether anything is kept for the account. False when the browser keeps nothing. */
export async function hasDrafts(account: string): Promise<boolean> {
  try {
    const store = await openStore()
    return await store('readonly', async (drafts) => (await promisifyRequest(drafts.count(rangeOf(account)))) > 0)
  } catch {
    return false
  }
}

/** Removes all drafts of an account that signs out. From here on this page writes none for it. */
export async function clearDrafts(account: string): Promise<void> {
  closedAccounts.add(account)
  try {
    await removeWhere(await openStore(), rangeOf(account), () => true)
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}

/** Removes the drafts in the range for which `test` is true; it gets null for what cannot be read. */
async function removeWhere(
  store: UseStore,
  range: IDBKeyRange | null,
  test: (draft: StoredDraft | null) => boolean,
): Promise<void> {
  await store('readwrite', (drafts) => {
    const walk = drafts.openCursor(range)
    walk.onsuccess = () => {
      const cursor = walk.result
      if (!cursor) return
      if (test(parse(cursor.value))) cursor.delete()
      cursor.continue()
    }
    return promisifyRequest(drafts.transaction)
  })
}

function keyOf({ account, form }: DraftPlace): [string, string] {
  return [account, form]
}

/** All forms of an account. Arrays come after every string in the order of keys. */
function rangeOf(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []])
}

function parse(stored: unknown): StoredDraft | null {
  return isDraft(stored) ? stored : null
}

/** Without zod, because every page loads this to sign out. */
function isDraft(stored: unknown): stored is StoredDraft {
  if (typeof stored !== 'object' || stored === null) return false
  return 'writer' in stored && typeof stored.writer === 'string' && 'keptAt' in stored && Number.isFinite(stored.keptAt)
}

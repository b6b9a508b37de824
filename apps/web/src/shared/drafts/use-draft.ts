import { use, useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { DraftAccount } from './draft-account.ts'
import type { DraftPlace, StoredDraft } from './draft-store.ts'
import { NewestWrite } from './newest-write.ts'

/** What was typed into a form before this page, and when: an ISO moment. */
export interface RestoredDraft<T> {
  value: T
  keptAt: string
}

/** The kept text of one form. */
export interface FormDraft<T> {
  /** Null: there was nothing, or it was saved or discarded since. */
  restored: RestoredDraft<T> | null
  /** False when the browser keeps nothing, so that leaving the page loses what was typed. */
  canKeep: boolean
  /** Keeps what the form holds now. Call it on every change. */
  keep(value: T): void
  /** Call it when the text was saved or discarded. Does not remove what another tab has typed since. */
  forget(): void
}

/**
 * Keeps what is typed into a form in this browser, for this account, for 30 days, so that it survives reloads, crashes
 * and sign-ins. Of several tabs, the last to write wins. Returns null until it is known what was kept: render the form
 * after that.
 *
 * @param form names the form and what it is about, such as "brief/<project id>"
 * @param schema a constant; what it does not accept, such as a draft of an older version, counts as nothing
 */
export function useDraft<T>(form: string, schema: z.ZodType<T>): FormDraft<T> | null {
  const account = use(DraftAccount)
  const [page, setPage] = useState<DraftPage<T> | null>(null)
  const [forgotten, setForgotten] = useState<DraftPage<T> | null>(null)
  const [canKeep, setCanKeep] = useState(true)
  useEffect(() => {
    if (account === null) return
    let isCurrent = true
    const opening = openPage({ account, form }, schema, setCanKeep)
    void opening.then((next) => isCurrent && setPage(next))
    return () => {
      isCurrent = false
      void opening.then(({ write }) => write.flush())
    }
  }, [account, form, schema])
  useFlushOnHide(page)

  const keep = useCallback((value: T) => page?.write.push(value), [page])
  const forget = useCallback(() => {
    setForgotten(page)
    page?.forget()
  }, [page])
  if (page === null || page.place.form !== form) return null
  return { restored: page === forgotten ? null : page.restored, canKeep, keep, forget }
}

interface DraftPage<T> {
  place: DraftPlace
  restored: RestoredDraft<T> | null
  write: NewestWrite<T>
  forget(): void
}

/** Loads the store after the page, which can be read before its form. */
async function openPage<T>(
  place: DraftPlace,
  schema: z.ZodType<T>,
  onCanKeep: (canKeep: boolean) => void,
): Promise<DraftPage<T>> {
  try {
    const { keepDraft, readDraft, removeDraft, thisWriter } = await import('./draft-store.ts')
    return openKept(place, schema, onCanKeep, { keepDraft, removeDraft, thisWriter }, await readDraft(place))
  } catch {
    onCanKeep(false)
    const write = new NewestWrite<T>(
      async () => undefined,
      () => undefined,
    )
    return { place, restored: null, write, forget: () => undefined }
  }
}

type DraftStore = typeof import('./draft-store.ts')

function openKept<T>(
  place: DraftPlace,
  schema: z.ZodType<T>,
  onCanKeep: (canKeep: boolean) => void,
  { keepDraft, removeDraft, thisWriter }: Pick<DraftStore, 'keepDraft' | 'removeDraft' | 'thisWriter'>,
  stored: StoredDraft | null,
): DraftPage<T> {
  const parsed = stored && schema.safeParse(stored.value)
  const write = new NewestWrite<T>(
    (value) => keepDraft(place, value),
    (hasFailed) => onCanKeep(!hasFailed),
  )
  const writers = stored ? [thisWriter, stored.writer] : [thisWriter]
  return {
    place,
    restored: stored && parsed?.success ? { value: parsed.data, keptAt: new Date(stored.keptAt).toISOString() } : null,
    write,
    forget() {
      write.cancel()
      removeDraft(place, writers).catch(() => onCanKeep(false))
    },
  }
}

/** A page is hidden before it ends, and a hidden page may end without notice. */
function useFlushOnHide<T>(page: DraftPage<T> | null): void {
  useEffect(() => {
    if (page === null) return
    const flush = () => page.write.flush()
    document.addEventListener('visibilitychange', flush)
    return () => document.removeEventListener('visibilitychange', flush)
  }, [page])
}

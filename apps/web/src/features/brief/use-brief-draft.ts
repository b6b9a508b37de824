import { findMissingEssentials } from '@plangate/core/gate'
import type { Brief, BriefEssential, BriefVersion, Currency, Intake, Passage, ProjectId } from '@plangate/core/schemas'
import { useEffect, useRef, useState } from 'react'
import { useSaveBrief } from '../../shared/api/use-save-brief.ts'
import type { FormDraft } from '../../shared/drafts/use-draft.ts'
import { useBriefForm, type useBriefFormContext } from './brief-form-context.ts'
import { type BriefFormValues, findBriefErrors, keepChoices, toBrief, toFormValues } from './brief-form-values.ts'
import { findRefusedFields } from './find-refused-fields.ts'
import { toKeptPassages } from './intake/to-kept-passages.ts'
import { beginBrief, type DocumentCurrency, isSavedAs, type KeptBrief } from './kept-brief.ts'
import { useCountProject } from './use-count-in.ts'

/** The brief that the founder is writing: its form, base version, and functions that fill, save and replace it. */
export function useBriefDraft(projectId: ProjectId, current: BriefVersion | null, kept: FormDraft<KeptBrief>) {
  const restored = useRestored(current, kept)
  const { form, base, edited, missing, currency, countIn, continueFrom } = useKeptForm(
    beginBrief(current, restored?.value ?? null),
    kept,
    restored,
  )
  const fills = useFill(form)
  const { passages, fill, forgetReplaced } = fills
  const { save, count, send } = useSave(projectId)

  /** @param onRefusedFields called once the fields that the server refused are marked */
  function submit(values: BriefFormValues, onRefusedFields: () => void) {
    const sent = JSON.stringify(values)
    const onSuccess = (saved: BriefVersion) => {
      // What the user typed while the save was running is not saved yet.
      continueFrom(saved.version, JSON.stringify(form.getValues()) !== sent)
      forgetReplaced()
    }
    const onError: SaveCallbacks['onError'] = (error) => {
      form.setErrors(findRefusedFields(values, error))
      onRefusedFields()
    }
    const brief = { projectId, brief: toBrief(values), baseVersion: base, ...toKeptPassages(passages) }
    send(brief, currency, { onSuccess, onError })
  }

  /** Continues from a version that was saved elsewhere, with `brief` in the form. */
  function rebase(saved: BriefVersion, brief: Brief) {
    fill(brief)
    // Without edits, the server has what the form showed, so there is nothing to undo.
    if (!edited) forgetReplaced()
    continueFrom(saved.version, brief !== saved.brief)
    save.reset()
  }

  /** Goes back to the current version. */
  function discard() {
    const { baseVersion, values } = beginBrief(current, null)
    form.setValues(values)
    form.clearErrors()
    continueFrom(baseVersion, false)
    save.reset()
  }

  /** @param of what the document is in, where the project can count in it */
  function fillFrom(intake: Intake, of: Currency | null) {
    countIn(of === null ? null : { named: of, chosen: null })
    fills.fillFrom(intake)
  }

  function undoFill() {
    countIn(null)
    fills.undoFill()
  }

  const { replaced } = fills
  const more = { restored, canKeep: kept.canKeep, save, count, currency, countIn }
  const changes = { replaced, submit, fill, fillFrom, undoFill, rebase, discard }
  return { form, baseVersion: base, edited, missing, ...more, ...changes }
}

export type BriefDraft = ReturnType<typeof useBriefDraft>

type SaveCallbacks = NonNullable<Parameters<ReturnType<typeof useSaveBrief>['mutate']>[1]>

/** Saves a brief, and before it what the project counts in, where a document decides that. */
function useSave(projectId: ProjectId) {
  const save = useSaveBrief(projectId)
  const count = useCountProject(projectId)
  function send(brief: Parameters<typeof save.mutate>[0], currency: DocumentCurrency | null, callbacks: SaveCallbacks) {
    const saveBrief = () => save.mutate(brief, callbacks)
    count.reset()
    if (currency === null) saveBrief()
    else count.mutate(currency.chosen ?? currency.named, { onSuccess: saveBrief })
  }
  return { save, count, send }
}

/** What to restore. A draft that was saved after all is forgotten. */
function useRestored(current: BriefVersion | null, { restored, forget }: FormDraft<KeptBrief>) {
  const [isSaved] = useState(() => restored !== null && isSavedAs(current, restored.value))
  useEffect(() => {
    if (isSaved) forget()
  }, [isSaved, forget])
  return isSaved ? null : restored
}

/** The form, which keeps what is typed together with the version that it is based on. */
function useKeptForm(begin: KeptBrief, kept: FormDraft<KeptBrief>, restored: object | null) {
  const [begun] = useState(begin)
  const [base, setBase] = useState(begun.baseVersion)
  // The form may change before the next render, so that it has to read the newest base.
  const newestBase = useRef(begun.baseVersion)
  const [edited, setEdited] = useState(restored !== null)
  const [currency, setCurrency] = useState(begun.currency ?? null)
  const newestCurrency = useRef(currency)
  const [missing, setMissing] = useState(() => findMissingEssentials(toBrief(begun.values)))
  const form = useBriefForm({
    mode: 'uncontrolled',
    initialValues: begun.values,
    validate: findBriefErrors,
    onValuesChange: (values) => {
      setEdited(true)
      setMissing((before) => keepSame(before, findMissingEssentials(toBrief(values))))
      keep(values)
    },
  })

  function keep(values: BriefFormValues) {
    const chosen = newestCurrency.current
    kept.keep({ baseVersion: newestBase.current, values, ...(chosen && { currency: chosen }) })
  }

  /** What the project will count in once the brief is saved; null: as it does. */
  function countIn(next: DocumentCurrency | null) {
    newestCurrency.current = next
    setCurrency(next)
    if (edited) keep(form.getValues())
  }

  /** The form holds what is saved as `version`, except for what was typed meanwhile. */
  function continueFrom(version: number, hasMore: boolean) {
    newestBase.current = version
    newestCurrency.current = null
    setCurrency(null)
    setBase(version)
    setEdited(hasMore)
    if (hasMore) keep(form.getValues())
    else kept.forget()
  }

  return { form, base, edited, missing, currency, countIn, continueFrom }
}

/** The same array when it says the same, so that a key press renders nothing. */
function keepSame(before: BriefEssential[], now: BriefEssential[]): BriefEssential[] {
  return before.join() === now.join() ? before : now
}

/** Fills the form without saving it, and remembers the values that the last fill replaced. */
function useFill(form: ReturnType<typeof useBriefFormContext>) {
  const [replaced, setReplaced] = useState<BriefFormValues | null>(null)
  // Of the document that the form was filled from.
  const [passages, setPassages] = useState<Passage[]>([])
  function replace(values: BriefFormValues, read: Passage[]) {
    setReplaced(structuredClone(form.getValues()))
    setPassages(read)
    form.setValues(values)
    form.clearErrors()
  }
  function forgetReplaced() {
    setReplaced(null)
    setPassages([])
  }
  return {
    replaced,
    passages,
    fillFrom({ brief, passages: read }: Pick<Intake, 'brief' | 'passages'>) {
      replace(keepChoices(form.getValues(), toFormValues(brief)), read)
    },
    fill: (brief: Brief) => replace(toFormValues(brief), []),
    undoFill() {
      if (replaced) form.setValues(replaced)
      forgetReplaced()
    },
    forgetReplaced,
  }
}

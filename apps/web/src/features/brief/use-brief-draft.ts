import { findMissingEssentials } from '@plangate/core/gate'
import type { Brief, BriefEssential, BriefVersion, Intake, Passage, ProjectId } from '@plangate/core/schemas'
import { useEffect, useRef, useState } from 'react'
import { useSaveBrief } from '../../shared/api/use-save-brief.ts'
import type { FormDraft } from '../../shared/drafts/use-draft.ts'
import { useBriefForm, type useBriefFormContext } from './brief-form-context.ts'
import { type BriefFormValues, findBriefErrors, keepChoices, toBrief, toFormValues } from './brief-form-values.ts'
import { findRefusedFields } from './find-refused-fields.ts'
import { toKeptPassages } from './intake/to-kept-passages.ts'
import { beginBrief, isSavedAs, type KeptBrief } from './kept-brief.ts'

/** The brief that the founder is writing: its form, base version, and functions that fill, save and replace it. */
export function useBriefDraft(projectId: ProjectId, current: BriefVersion | null, kept: FormDraft<KeptBrief>) {
  const restored = useRestored(current, kept)
  const { form, base, edited, missing, continueFrom } = useKeptForm(
    beginBrief(current, restored?.value ?? null),
    kept,
    restored,
  )
  const { replaced, passages, fill, fillFrom, undoFill, forgetReplaced } = useFill(form)
  const save = useSaveBrief(projectId)

  /** @param onRefusedFields called once the fields that the server refused are marked */
  function submit(values: BriefFormValues, onRefusedFields: () => void) {
    const sent = JSON.stringify(values)
    const onSuccess = (saved: BriefVersion) => {
      // What the user typed while the save was running is not saved yet.
      continueFrom(saved.version, JSON.stringify(form.getValues()) !== sent)
      forgetReplaced()
    }
    const onError: NonNullable<Parameters<typeof save.mutate>[1]>['onError'] = (error) => {
      form.setErrors(findRefusedFields(values, error))
      onRefusedFields()
    }
    save.mutate(
      { projectId, brief: toBrief(values), baseVersion: base, ...toKeptPassages(passages) },
      { onSuccess, onError },
    )
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

  const more = { restored, canKeep: kept.canKeep, save, replaced, submit, fill, fillFrom, undoFill, rebase, discard }
  return { form, baseVersion: base, edited, missing, ...more }
}

export type BriefDraft = ReturnType<typeof useBriefDraft>

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
  const [missing, setMissing] = useState(() => findMissingEssentials(toBrief(begun.values)))
  const form = useBriefForm({
    mode: 'uncontrolled',
    initialValues: begun.values,
    validate: findBriefErrors,
    onValuesChange: (values) => {
      setEdited(true)
      setMissing((before) => keepSame(before, findMissingEssentials(toBrief(values))))
      kept.keep({ baseVersion: newestBase.current, values })
    },
  })

  /** The form holds what is saved as `version`, except for what was typed meanwhile. */
  function continueFrom(version: number, hasMore: boolean) {
    newestBase.current = version
    setBase(version)
    setEdited(hasMore)
    if (hasMore) kept.keep({ baseVersion: version, values: form.getValues() })
    else kept.forget()
  }

  return { form, base, edited, missing, continueFrom }
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

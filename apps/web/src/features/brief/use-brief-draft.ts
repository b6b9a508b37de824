import type { Brief, BriefVersion, ProjectId } from '@plangate/core/schemas'
import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../shared/drafts/use-draft.ts'
import { useBriefForm, type useBriefFormContext } from './brief-form-context.ts'
import { type BriefFormValues, findBriefErrors, toBrief, toFormValues } from './brief-form-values.ts'
import { findRefusedFields } from './find-refused-fields.ts'
import { beginBrief, isSavedAs, type KeptBrief } from './kept-brief.ts'
import { useSaveBrief } from './use-save-brief.ts'

/** The brief that the founder is writing: its form, base version, and functions that fill, save and replace it. */
export function useBriefDraft(projectId: ProjectId, current: BriefVersion | null, kept: Draft<KeptBrief>) {
  const restored = useRestored(current, kept)
  const [begun] = useState(() => beginBrief(current, restored?.value ?? null))
  const [edited, setEdited] = useState(restored !== null)
  const base = useBaseVersion(begun.baseVersion)
  const form = useBriefForm({
    mode: 'uncontrolled',
    initialValues: begun.values,
    validate: findBriefErrors,
    onValuesChange: (values) => {
      setEdited(true)
      kept.keep({ baseVersion: base.read(), values })
    },
  })
  const { replaced, fill, undoFill, forgetReplaced } = useFill(form)
  const save = useSaveBrief(projectId)

  /** The form holds what is saved as `version`, except for what was typed meanwhile. */
  function continueFrom(version: number, hasMore: boolean) {
    base.set(version)
    setEdited(hasMore)
    if (hasMore) kept.keep({ baseVersion: version, values: form.getValues() })
    else kept.forget()
  }

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
    save.mutate({ projectId, brief: toBrief(values), baseVersion: base.version }, { onSuccess, onError })
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

  const { version: baseVersion } = base
  const { canKeep } = kept
  return { form, baseVersion, edited, canKeep, restored, save, replaced, submit, fill, undoFill, rebase, discard }
}

export type BriefDraft = ReturnType<typeof useBriefDraft>

/** What to restore. A draft that was saved after all is forgotten. */
function useRestored(current: BriefVersion | null, { restored, forget }: Draft<KeptBrief>) {
  const [isSaved] = useState(() => restored !== null && isSavedAs(current, restored.value))
  useEffect(() => {
    if (isSaved) forget()
  }, [isSaved, forget])
  return isSaved ? null : restored
}

/** The version that the form is based on. It can be read at once after it was set, before the next render. */
function useBaseVersion(initial: number) {
  const [version, setVersion] = useState(initial)
  const newest = useRef(initial)
  return {
    version,
    read: () => newest.current,
    set(next: number) {
      newest.current = next
      setVersion(next)
    },
  }
}

/** Fills the form without saving it, and remembers the values that the last fill replaced. */
function useFill(form: ReturnType<typeof useBriefFormContext>) {
  const [replaced, setReplaced] = useState<BriefFormValues | null>(null)
  return {
    replaced,
    fill(brief: Brief) {
      setReplaced(structuredClone(form.getValues()))
      form.setValues(toFormValues(brief))
      form.clearErrors()
    },
    undoFill() {
      if (replaced) form.setValues(replaced)
      setReplaced(null)
    },
    forgetReplaced: () => setReplaced(null),
  }
}

import type { Brief, BriefVersion, ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { useBriefForm } from './brief-form-context.ts'
import { type BriefFormValues, emptyFormValues, findBriefErrors, toBrief, toFormValues } from './brief-form-values.ts'
import { useSaveBrief } from './use-save-brief.ts'

/** The brief that the founder is writing: its form, base version, and functions that fill, save and replace it. */
export function useBriefDraft(projectId: ProjectId, current: BriefVersion | null) {
  const [baseVersion, setBaseVersion] = useState(current?.version ?? 0)
  const [edited, setEdited] = useState(false)
  const [replaced, setReplaced] = useState<BriefFormValues | null>(null)
  const form = useBriefForm({
    mode: 'uncontrolled',
    initialValues: current ? toFormValues(current.brief) : emptyFormValues(),
    validate: findBriefErrors,
    onValuesChange: () => setEdited(true),
  })
  const save = useSaveBrief(projectId)

  /** What the user typed while the save was running is not saved yet. */
  function markSaved({ version }: BriefVersion, sent: string) {
    setBaseVersion(version)
    setEdited(JSON.stringify(form.getValues()) !== sent)
    setReplaced(null)
  }

  function replaceWith(brief: Brief) {
    setReplaced(structuredClone(form.getValues()))
    form.setValues(toFormValues(brief))
    form.clearErrors()
  }

  return {
    form,
    baseVersion,
    edited,
    save,
    /** The values that the last fill replaced, for undo. */
    replaced,
    submit(values: BriefFormValues) {
      const sent = JSON.stringify(values)
      save.mutate({ projectId, brief: toBrief(values), baseVersion }, { onSuccess: (saved) => markSaved(saved, sent) })
    },
    /** Puts a brief into the form without saving it. */
    fill: replaceWith,
    undoFill() {
      if (replaced) form.setValues(replaced)
      setReplaced(null)
    },
    /** Continues from a version that was saved elsewhere, with `brief` in the form. */
    rebase(saved: BriefVersion, brief: Brief) {
      replaceWith(brief)
      // Without edits, the server has what the form showed, so there is nothing to undo.
      if (!edited) setReplaced(null)
      setBaseVersion(saved.version)
      setEdited(brief !== saved.brief)
      save.reset()
    },
  }
}

export type BriefDraft = ReturnType<typeof useBriefDraft>

import type { Brief, BriefVersion, ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { useBriefForm, type useBriefFormContext } from './brief-form-context.ts'
import { type BriefFormValues, emptyFormValues, findBriefErrors, toBrief, toFormValues } from './brief-form-values.ts'
import { useSaveBrief } from './use-save-brief.ts'

/** The brief that the founder is writing: its form, base version, and functions that fill, save and replace it. */
export function useBriefDraft(projectId: ProjectId, current: BriefVersion | null) {
  const [baseVersion, setBaseVersion] = useState(current?.version ?? 0)
  const [edited, setEdited] = useState(false)
  const form = useBriefForm({
    mode: 'uncontrolled',
    initialValues: current ? toFormValues(current.brief) : emptyFormValues(),
    validate: findBriefErrors,
    onValuesChange: () => setEdited(true),
  })
  const { replaced, fill, undoFill, forgetReplaced } = useFill(form)
  const save = useSaveBrief(projectId)

  function submit(values: BriefFormValues) {
    const sent = JSON.stringify(values)
    const onSuccess = (saved: BriefVersion) => {
      setBaseVersion(saved.version)
      // What the user typed while the save was running is not saved yet.
      setEdited(JSON.stringify(form.getValues()) !== sent)
      forgetReplaced()
    }
    save.mutate({ projectId, brief: toBrief(values), baseVersion }, { onSuccess })
  }

  /** Continues from a version that was saved elsewhere, with `brief` in the form. */
  function rebase(saved: BriefVersion, brief: Brief) {
    fill(brief)
    // Without edits, the server has what the form showed, so there is nothing to undo.
    if (!edited) forgetReplaced()
    setBaseVersion(saved.version)
    setEdited(brief !== saved.brief)
    save.reset()
  }

  return { form, baseVersion, edited, save, replaced, submit, fill, undoFill, rebase }
}

export type BriefDraft = ReturnType<typeof useBriefDraft>

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

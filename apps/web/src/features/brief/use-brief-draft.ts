import type { Brief, BriefVersion, ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { useBriefForm } from './brief-form-context.ts'
import { type BriefFormValues, emptyFormValues, findBriefErrors, toBrief, toFormValues } from './brief-form-values.ts'
import { useSaveBrief } from './use-save-brief.ts'

/** What the founder is writing, what it started from, and the ways to fill, save and replace it without losing a word. */
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

  /** What was typed while the answer was on its way is not saved yet. */
  function keep({ version }: BriefVersion, sent: string) {
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
    /** What the last filling replaced, so that it can be undone. */
    replaced,
    submit(values: BriefFormValues) {
      const sent = JSON.stringify(values)
      save.mutate({ projectId, brief: toBrief(values), baseVersion }, { onSuccess: (saved) => keep(saved, sent) })
    },
    /** Puts a brief from elsewhere into the form; nothing is saved by it. */
    fill: replaceWith,
    undoFill() {
      if (replaced) form.setValues(replaced)
      setReplaced(null)
    },
    /** Goes on from a version that was saved elsewhere than in this form, with `brief` in the form. */
    rebase(saved: BriefVersion, brief: Brief) {
      replaceWith(brief)
      // What stood there is kept by the server, unless somebody was writing.
      if (!edited) setReplaced(null)
      setBaseVersion(saved.version)
      setEdited(brief !== saved.brief)
      save.reset()
    },
  }
}

export type BriefDraft = ReturnType<typeof useBriefDraft>

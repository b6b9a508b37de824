import type { AnsweredQuestion, Brief } from '../../domain/schemas/index.ts'
import { addAnswers, BriefEditor } from '../runner/index.ts'

/** Returns a brief with answers in it, each in the part that its question is about, in the founder's words. */
export function briefWithAnswers(brief: Brief, answered: readonly AnsweredQuestion[]): Brief {
  const editor = new BriefEditor(brief)
  addAnswers(editor, answered)
  return editor.written.brief
}

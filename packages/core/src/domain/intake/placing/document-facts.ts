import type { Cue } from '../cues/cue.ts'
import type { PriorityScale } from './priority-scale.ts'

/** What the rules need to know about the whole document. */
export interface DocumentFacts {
  scale: PriorityScale
  cues: readonly Cue[]
  isEnglish: boolean
  /** Names that stand in front of what somebody says, as in a transcript. */
  speakers: ReadonlySet<string>
}

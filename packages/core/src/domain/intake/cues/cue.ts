import type { BriefSection } from '../../schemas/brief.ts'

/** Where words can put a sentence that stands below no heading. */
export type CuePlace = BriefSection | 'need' | 'later' | 'outOfScope' | 'targets' | 'notes'

/** Words that speak for a place: 3 decides on its own, 2 is enough when nothing else speaks, 1 only supports. */
export type Cue = readonly [place: CuePlace, weight: 1 | 2 | 3, words: RegExp]

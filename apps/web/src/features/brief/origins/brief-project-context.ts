import type { ProjectId } from '@plangate/core/schemas'
import { createContext } from 'react'

/** The project whose brief is edited; null outside of the brief page. */
export const BriefProject = createContext<ProjectId | null>(null)

/** The project whose saved brief is edited; null before the first version is saved, too. */
export const SavedBriefProject = createContext<ProjectId | null>(null)

import type { ProjectId } from '@plangate/core/schemas'
import { createContext } from 'react'

/** The project whose brief is edited; null outside of the brief page. */
export const BriefProject = createContext<ProjectId | null>(null)

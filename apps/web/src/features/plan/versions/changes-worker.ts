import { expose } from 'comlink'
import { readPlanChanges } from './read-plan-changes.ts'

expose(readPlanChanges)

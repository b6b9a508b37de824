import { expose } from 'comlink'
import { readChanges } from './read-plan-changes.ts'

expose(readChanges)

import { expose } from 'comlink'
import { readChanges } from './read-changes.ts'

expose(readChanges)

import type { World } from '../world/world.ts'
import type { DatabaseMeter } from './database-meter.ts'

/** How much is measured. */
export interface ScaleSizes {
  /** Measured with one process, then with two, and up to this number on one PostgreSQL. */
  processes: number
  /** Calls of each connection. */
  times: number
  /** The same before anything is measured, so that code is compiled and connections are open. */
  warmUpTimes: number
  /** Milliseconds that processes are left alone for, to see what they use at rest. */
  restMillis: number
  /** Plans that are asked for at once. */
  plans: number
}

/** What is measured, and where. */
export interface Site {
  world: World
  database: DatabaseMeter
  sizes: ScaleSizes
}

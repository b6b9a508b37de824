/**
 * List scheduling (Graham, Bounds on multiprocessing timing anomalies, 1969): a free engineer takes the most urgent
 * item whose dependencies are done, and waits if there is none. One engineer does an item without interruption.
 *
 * Only busy engineers coordinate. All who are busy get the same share of an hour's work done in an hour, so who does
 * what next is decided in hours of work, and each stretch between two finished items is then made longer by the share
 * of time that is left to as many as are busy in it.
 */
export interface DrawSchedule {
  /** The number of items. */
  readonly size: number
  /**
   * Hours from the start until everything is done in one draw.
   *
   * @param hours of each item in the order of the network, from the place `from` on
   */
  span: (hours: Float64Array, from: number) => number
}

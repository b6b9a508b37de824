/** Where readers of links come in. */
export const sharedPath = '/share'

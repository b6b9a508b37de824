import { z } from 'zod'

/** The estimate is not designed for larger teams. */
export const Engineers = z.int().min(1).max(10)

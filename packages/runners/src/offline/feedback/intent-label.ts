import { z } from 'zod'

/** What a clause can be read as, before its part or amount is looked for. */
export const IntentLabel = z.enum([
  'keep',
  'drop',
  'later',
  'add',
  'have_already',
  'replace',
  'set_hours',
  'lighter',
  'budget',
  'raise_limit',
  'weeks',
  'team',
  'team_min',
  'team_max',
  'hours_per_week',
  'faster',
  'options',
  'question',
  'condition',
  'remark',
  'ask',
])
export type IntentLabel = z.infer<typeof IntentLabel>

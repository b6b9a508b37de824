/** What a clause can be read as, before its part or amount is looked for. */
const intentLabels = [
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
] as const
export type IntentLabel = (typeof intentLabels)[number]

/** @throws {Error} when nothing is read as that */
export function intentLabelOf(name: string): IntentLabel {
  const label = intentLabels.find((each) => each === name)
  if (label === undefined) throw new Error(`No clause is read as "${name}".`)
  return label
}

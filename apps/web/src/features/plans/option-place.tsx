import { Skeleton } from '@mantine/core'

/** The fields of an option in their order, and about how many lines each takes. */
const fields = [
  { label: 'Time to ship', lines: 1 },
  { label: 'Engineering cost', lines: 2 },
  { label: 'Risk', lines: 1 },
  { label: 'Scope covered', lines: 1 },
  { label: 'Team', lines: 1 },
]
const words = [
  { label: 'Pros', lines: 5 },
  { label: 'Cons', lines: 5 },
  { label: 'Tradeoffs', lines: 4 },
  { label: 'Technical approach', lines: 6 },
  { label: 'Engineering impact', lines: 5 },
]

/** Where an option will stand that is not there yet: the same rows as an option has, not to be read out. */
export function OptionPlace() {
  return (
    <div className="pg-option pg-option-place" aria-hidden="true">
      <header>
        <Skeleton height={24} mt={30} width="85%" />
        <Skeleton height={24} mt={8} width="55%" />
      </header>
      {fields.map((field) => (
        <FieldPlace key={field.label} {...field} />
      ))}
      <div className="pg-option-choice" />
      {words.map((field) => (
        <FieldPlace key={field.label} {...field} />
      ))}
    </div>
  )
}

function FieldPlace({ label, lines }: { label: string; lines: number }) {
  const widths = ['70%', '95%', '85%', '90%', '60%', '75%'].slice(0, lines)
  return (
    <div className="pg-field">
      <h4>{label}</h4>
      {widths.map((width) => (
        <Skeleton key={width} height={12} my={6} width={width} />
      ))}
    </div>
  )
}

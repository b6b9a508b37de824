import { Skeleton } from '@mantine/core'

/** The fields of an option in order, with the approximate number of lines. */
const points = [
  { label: 'Pros', lines: 6 },
  { label: 'Cons', lines: 6 },
  { label: 'Tradeoffs', lines: 4 },
]
const facts = [
  { label: 'Time to ship', lines: 1 },
  { label: 'Engineering cost', lines: 2 },
  { label: 'Risk', lines: 1 },
  { label: 'Scope covered', lines: 1 },
  { label: 'Team', lines: 1 },
]
const prose = [
  { label: 'Technical approach', lines: 5 },
  { label: 'Engineering impact', lines: 5 },
]

/** Placeholder for an option that is not written yet, with the rows of an option. Hidden from screen readers. */
export function OptionSkeleton() {
  return (
    <div className="pg-option pg-option-place" aria-hidden="true">
      <header>
        <Skeleton height={20} mt={30} width="85%" />
        <Skeleton height={20} mt={6} width="55%" />
      </header>
      <div />
      <div className="pg-option-choice" />
      {points.map((field) => (
        <FieldSkeleton key={field.label} {...field} />
      ))}
      {facts.map((field) => (
        <FieldSkeleton key={field.label} isFact {...field} />
      ))}
      {prose.map((field) => (
        <FieldSkeleton key={field.label} {...field} />
      ))}
    </div>
  )
}

interface FieldSkeletonProps {
  label: string
  lines: number
  isFact?: boolean
}

function FieldSkeleton({ label, lines, isFact = false }: FieldSkeletonProps) {
  const widths = ['70%', '95%', '85%', '90%', '60%', '75%'].slice(0, lines)
  return (
    <div className={isFact ? 'pg-field pg-fact' : 'pg-field'}>
      <h4>{label}</h4>
      <div>
        {widths.map((width) => (
          <Skeleton key={width} height={12} my={6} width={width} />
        ))}
      </div>
    </div>
  )
}

import { useEffect, useRef } from 'react'

interface CellFieldProps {
  label: string
  text: string
  /** Whether the text cannot be read. */
  isWrong: boolean
  isAmount: boolean
  onType: (text: string) => void
  onLeave: () => void
}

/** The field in a cell that is being edited. */
export function CellField({ label, text, isWrong, isAmount, onType, onLeave }: CellFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [])
  return (
    <input
      ref={field}
      className="pg-cell-field"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby="active-cell"
      inputMode={isAmount ? 'decimal' : 'text'}
      autoComplete="off"
      value={text}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
      onBlur={onLeave}
    />
  )
}

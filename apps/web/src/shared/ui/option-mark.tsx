import './option-mark.css'

const letters = ['A', 'B', 'C']

/** Returns the short name of an option by its place in the plan set: A, B or C. */
export function optionLetter(place: number): string {
  return letters[place] ?? '?'
}

/** Returns the color of an option in every plot, by its place in the plan set. */
export function optionColor(place: number): string {
  return `var(--pg-option-${place + 1})`
}

/** The letter of an option in its color, which connects plots and tables. */
export function OptionMark({ place }: { place: number }) {
  return (
    <span className="pg-option-mark" style={{ background: optionColor(place) }}>
      {optionLetter(place)}
    </span>
  )
}

import './option-mark.css'

const letters = ['A', 'B', 'C']

/** What an option is called where there is no room for its name: A, B or C, by its place in the plan set. */
export function optionLetter(place: number): string {
  return letters[place] ?? '?'
}

/** The colour of an option in every plot, by its place in the plan set. */
export function optionColor(place: number): string {
  return `var(--pg-option-${place + 1})`
}

/** The letter of an option in its colour, so that plots and tables can be read together. */
export function OptionMark({ place }: { place: number }) {
  return (
    <span className="pg-option-mark" style={{ background: optionColor(place) }}>
      {optionLetter(place)}
    </span>
  )
}

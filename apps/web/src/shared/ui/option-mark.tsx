import './option-mark.css'
import type { OptionLetter } from '@plangate/core/schemas'

/** Returns the color of an option in every plot and table. It goes with the letter, so both stay with the option. */
export function optionColor(letter: OptionLetter): string {
  return `var(--pg-option-${letter.toLowerCase()})`
}

/** The letter of an option in its color, which connects plots and tables. */
export function OptionMark({ letter }: { letter: OptionLetter }) {
  return (
    <span className="pg-option-mark" style={{ background: optionColor(letter) }}>
      {letter}
    </span>
  )
}

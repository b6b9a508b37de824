/** Whether a view takes the focus when it appears, and what it calls once the direction has changed. */
export interface DirectionViewProps {
  takesFocus: boolean
  onChanged: () => void
}

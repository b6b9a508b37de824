import { Box } from '@mantine/core'
import { type DragEvent, type ReactNode, useState } from 'react'

interface DropZoneProps {
  onFile: (file: File) => void
  /** Shown while a file is dragged over it. */
  hint: string
  children: ReactNode
}

/** Accepts a file dropped anywhere on its children. Keyboard users pick a file with a button instead. */
export function DropZone({ onFile, hint, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    setOver(false)
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    onFile(file)
  }
  const drag = (event: DragEvent) => {
    // Ignores text dragged from field to field.
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  return (
    <Box className="pg-drop" onDragEnter={drag} onDragOver={drag} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && (
        <div className="pg-drop-hint" aria-hidden>
          <p>{hint}</p>
        </div>
      )}
    </Box>
  )
}

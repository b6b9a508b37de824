import '@mantine/core/styles/Input.layer.css'
import { Textarea, TextInput } from '@mantine/core'
import { type ChangeEvent, type FocusEvent, useState } from 'react'

interface EditedFieldProps {
  label: string
  value: string
  /** Whether the text may have several lines. */
  isLong?: boolean
  inputMode?: 'numeric'
  description?: string
  placeholder?: string
  size?: 'xs'
  error: string | undefined
  /** Whether a text can be read; absent, any can. Text that cannot be read stays in the field and edits nothing. */
  isRead?: (text: string) => boolean
  /** Called with each key press. */
  onTry: (text: string) => void
  /** Called once the field is left with another text than it had. */
  onCommit: (text: string) => void
}

/** A field whose text is one edit, however many keys it took. */
export function EditedField({
  value,
  isLong = false,
  isRead = () => true,
  onTry,
  onCommit,
  ...field
}: EditedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const props = {
    ...field,
    value: typed ?? value,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(currentTarget.value)
      onTry(currentTarget.value)
    },
    onBlur: ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (!isRead(currentTarget.value)) return
      if (typed !== null) onCommit(currentTarget.value)
      setTyped(null)
    },
  }
  return isLong ? <Textarea autosize minRows={2} maxRows={14} {...props} /> : <TextInput {...props} />
}
